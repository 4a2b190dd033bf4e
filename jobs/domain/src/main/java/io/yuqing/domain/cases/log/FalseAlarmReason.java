/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.log;

import io.yuqing.domain.rule.Coded;
import io.yuqing.domain.rule.Codes;
import java.util.Optional;

/** Why an alert should not have been. Examples for the rules are made of it. */
public enum FalseAlarmReason implements Coded {
    SAME_NAME("同名地"),
    ADVERTISEMENT("广告"),
    OTHER_MEANING("词义不符"),
    LOOSE_RULE("规则过松"),
    WRONG_DATA("数据错误");

    private final String word;

    FalseAlarmReason(String word) {
        this.word = word;
    }

    /** The word on the wire and on pages. */
    @Override
    public String code() {
        return word;
    }

    public static Optional<FalseAlarmReason> find(String code) {
        return Codes.find(FalseAlarmReason.class, code);
    }
}
