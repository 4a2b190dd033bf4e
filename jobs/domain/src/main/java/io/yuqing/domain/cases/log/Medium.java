/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.log;

import io.yuqing.domain.rule.Coded;
import io.yuqing.domain.rule.Codes;
import java.util.Optional;

/** How the desk heard what it records for somebody else (代录). */
public enum Medium implements Coded {
    TELEPHONE("电话"),
    PAPER("纸质"),
    MEETING("会议");

    private final String word;

    Medium(String word) {
        this.word = word;
    }

    @Override
    public String code() {
        return word;
    }

    public static Optional<Medium> find(String code) {
        return Codes.find(Medium.class, code);
    }
}
