/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.account;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * One who may log in to the desk.
 *
 * @param id its name, as it is typed
 * @param revision one more with each change
 * @param disabled whether it is let in no longer
 * @param epoch another one since which no earlier session holds
 */
public record Account(
        String id, Duty duty, PasswordHash password, long revision, boolean disabled, long epoch) {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._-]{1,32}");

    /**
     * The first state of one.
     *
     * @param now ms since the epoch of Unix
     */
    public static Account made(String id, Duty duty, PasswordHash password, long now) {
        return new Account(id, duty, password, 1, false, now);
    }

    /** The same with another password; whoever is logged in is so no longer. */
    public Account reset(PasswordHash other, long now) {
        return new Account(id, duty, other, revision + 1, disabled, later(now));
    }

    /** The same, let in no longer. */
    public Account disabled(long now) {
        return new Account(id, duty, password, revision + 1, true, later(now));
    }

    /** The same, let in again; who was logged in before stays out. */
    public Account enabled() {
        return new Account(id, duty, password, revision + 1, false, epoch);
    }

    /** Another one, also by a clock that was set back. */
    private long later(long now) {
        return Math.max(now, epoch + 1);
    }

    /** A name as it is kept, however it was typed. */
    public static String name(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }

    /** Whether it can be one. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }
}
