/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.log;

import io.yuqing.domain.rule.Coded;
import io.yuqing.domain.rule.Codes;
import java.util.Optional;

/** Why nobody is to deal with a case. */
public enum DeclineReason implements Coded {
    ELSEWHERE("非本县"),
    NO_DEMAND("无实质诉求"),
    DONE_BEFORE("已办结事项重复"),
    LEGAL_WAY("法定途径办理"),
    OTHER("其他");

    private final String word;

    DeclineReason(String word) {
        this.word = word;
    }

    /** The word on the wire and on pages. */
    @Override
    public String code() {
        return word;
    }

    public static Optional<DeclineReason> find(String code) {
        return Codes.find(DeclineReason.class, code);
    }
}
