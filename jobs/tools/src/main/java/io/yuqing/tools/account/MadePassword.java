/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.account;

import java.security.SecureRandom;

/** Passwords that nobody guesses and that can be read to somebody over the telephone. */
final class MadePassword {
    /** Without what looks like something else: 0 and o, 1 and l and i. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int IN_GROUP = 4;

    private MadePassword() {}

    /** 79 bits, in groups with dashes between, which belong to it. */
    static String random() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * IN_GROUP; i++) {
            password.append(i > 0 && i % IN_GROUP == 0 ? "-" : "")
                    .append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
