/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.rule;

import java.time.Duration;
import java.util.Optional;

/** Which earlier window a ratio is taken to. */
public enum Earlier implements Coded {
    /** The window that ends where the present one begins. */
    PREVIOUS(Duration.ZERO),
    /** The same window of the day before. */
    DAY(Duration.ofDays(1)),
    /** The same window of the week before. */
    WEEK(Duration.ofDays(7));

    private final Duration back;

    Earlier(Duration back) {
        this.back = back;
    }

    /** How many milliseconds before the present window of this length the earlier one ends. */
    public long millisBefore(RuleWindow window) {
        return this == PREVIOUS ? window.lengthMillis() : back.toMillis();
    }

    /** The word used on the wire. */
    @Override
    public String code() {
        return Codes.of(this);
    }

    /** The constant with this word, if there is one. */
    public static Optional<Earlier> find(String code) {
        return Codes.find(Earlier.class, code);
    }
}
