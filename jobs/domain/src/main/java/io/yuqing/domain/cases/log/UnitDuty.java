/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.log;

import io.yuqing.domain.rule.Coded;
import io.yuqing.domain.rule.Codes;
import java.util.Optional;

/** What somebody is in a unit. The list is closed, so that no name of a person can stand here. */
public enum UnitDuty implements Coded {
    DUTY_OFFICER("值班员"),
    CONTACT("联络人"),
    HEAD("负责人"),
    DEPUTY_LEADER("分管领导"),
    LEADER("主要领导"),
    SUPERVISOR("督查员");

    private final String word;

    UnitDuty(String word) {
        this.word = word;
    }

    @Override
    public String code() {
        return word;
    }

    /** Whether they give instructions (批示) in the county's name. */
    public boolean leads() {
        return this == DEPUTY_LEADER || this == LEADER;
    }

    public static Optional<UnitDuty> find(String code) {
        return Codes.find(UnitDuty.class, code);
    }
}
