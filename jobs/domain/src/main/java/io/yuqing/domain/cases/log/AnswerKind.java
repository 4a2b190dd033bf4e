/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.log;

import io.yuqing.domain.rule.Coded;
import io.yuqing.domain.rule.Codes;
import java.util.Optional;

/** How the public was answered. */
public enum AnswerKind implements Coded {
    FIRST_INFORMATION("权威信息首发"),
    PRESS_CONFERENCE("新闻发布会"),
    REPLY("答复"),
    PROGRESS("办理进展"),
    OUTCOME("办理结果"),
    CLARIFICATION("澄清辟谣"),
    POLICY("政策解读"),
    INTERVIEW("专访");

    private final String word;

    AnswerKind(String word) {
        this.word = word;
    }

    /** The word on the wire, in the settings and on pages. */
    @Override
    public String code() {
        return word;
    }

    /** Whether it may be without an address: it happened in a room. */
    public boolean isSpoken() {
        return this == PRESS_CONFERENCE || this == INTERVIEW;
    }

    public static Optional<AnswerKind> find(String code) {
        return Codes.find(AnswerKind.class, code);
    }
}
