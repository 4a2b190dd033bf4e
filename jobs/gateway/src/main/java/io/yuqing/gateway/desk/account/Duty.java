/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.account;

import java.util.EnumSet;
import java.util.Set;

/** What an account is for. */
public enum Duty {
    WATCH("watch", "值班员", EnumSet.of(Right.READ, Right.SET)),
    PUBLICITY("publicity", "网宣", EnumSet.of(Right.READ, Right.SET)),
    SUPERVISION("supervision", "督查室", EnumSet.of(Right.READ)),
    ADMIN("admin", "管理员", EnumSet.allOf(Right.class));

    private final String code;
    private final String word;
    private final Set<Right> rights;

    Duty(String code, String word, Set<Right> rights) {
        this.code = code;
        this.word = word;
        this.rights = rights;
    }

    /** As it is stored. */
    public String code() {
        return code;
    }

    /** As people say. */
    public String word() {
        return word;
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }
}
