/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.log;

import io.yuqing.domain.rule.Coded;
import io.yuqing.domain.rule.Codes;
import java.util.Optional;

/** What a unit found on the spot about what people say. */
public enum ReportResult implements Coded {
    TRUE("属实"),
    PARTLY_TRUE("部分属实"),
    UNTRUE("不属实");

    private final String word;

    ReportResult(String word) {
        this.word = word;
    }

    /** The word on the wire and on pages. */
    @Override
    public String code() {
        return word;
    }

    public static Optional<ReportResult> find(String code) {
        return Codes.find(ReportResult.class, code);
    }
}
