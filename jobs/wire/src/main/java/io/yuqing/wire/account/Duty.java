/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.account;

import java.util.Optional;

/** What whoever sits at the desk is there for. Accounts belong to duties, never to people. */
public enum Duty {
    /** Looks what needs somebody now. */
    WATCH("watch", "值班员"),

    /** Answers for the office in public. */
    PUBLICITY("publicity", "网宣"),

    /** Looks whether what was ordered was done. */
    SUPERVISION("supervision", "督查室"),

    /** Keeps the system. */
    ADMIN("admin", "管理员");

    private final String code;
    private final String word;

    Duty(String code, String word) {
        this.code = code;
        this.word = word;
    }

    /** In records. */
    public String code() {
        return code;
    }

    /** As people say it. */
    public String word() {
        return word;
    }

    /**
     * The one that is meant.
     *
     * @param text its code or its word
     */
    public static Optional<Duty> of(String text) {
        for (Duty duty : values()) {
            if (duty.code.equals(text) || duty.word.equals(text)) {
                return Optional.of(duty);
            }
        }
        return Optional.empty();
    }
}
