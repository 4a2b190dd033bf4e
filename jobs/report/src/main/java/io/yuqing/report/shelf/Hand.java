/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.shelf;

import java.util.Map;

/**
 * Who did something: a duty, never a person.
 *
 * @param duty its code, such as {@code watch}; {@link #MACHINE} for what goes by itself
 * @param account of the desk; only a sign of it is kept, which says of two steps with one paper
 *     whether one account did both, and nothing else
 */
public record Hand(String duty, String account) {
    public static final String MACHINE = "machine";

    /** The system, by itself. */
    public static final Hand OF_MACHINE = new Hand(MACHINE, "");

    /** What is kept of the account. */
    String sign(String paper) {
        return account.isEmpty() ? "" : Digests.of(paper + '\n' + account).substring(0, 16);
    }

    Map<String, Object> entry(String paper) {
        return Map.of("duty", duty, "sign", sign(paper));
    }
}
