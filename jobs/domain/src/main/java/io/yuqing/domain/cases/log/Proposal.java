/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.log;

import io.yuqing.domain.rule.Coded;
import io.yuqing.domain.rule.Codes;
import java.util.Optional;

/** What is put before a leader. */
public enum Proposal implements Coded {
    DECLINE("不予受理"),
    ANSWER("公开回应"),
    PLAN("处置意见"),
    /** How an instruction was carried out. */
    HANDLING("办理情况"),
    CLOSE("办结");

    private final String word;

    Proposal(String word) {
        this.word = word;
    }

    /** The word on the wire and on pages. */
    @Override
    public String code() {
        return word;
    }

    public static Optional<Proposal> find(String code) {
        return Codes.find(Proposal.class, code);
    }
}
