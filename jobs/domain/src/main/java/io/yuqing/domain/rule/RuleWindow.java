/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.rule;

import java.time.Duration;
import java.util.Optional;

/**
 * The event-time windows a rule can look at. A window {@code [end - length, end)} ends on a
 * multiple of its step since the epoch; whole hours are the same grid in every zone used in China.
 */
public enum RuleWindow implements Coded {
    M5("5m", Duration.ofMinutes(5), Duration.ofMinutes(1)),
    H1("1h", Duration.ofHours(1), Duration.ofMinutes(1)),
    H24("24h", Duration.ofHours(24), Duration.ofHours(1)),
    /** All that was ever counted of the subject; its length is longer than any subject lives. */
    LIFE("life", Duration.ofDays(36_500), Duration.ofMinutes(1));

    private final String code;
    private final Duration length;
    private final Duration step;

    RuleWindow(String code, Duration length, Duration step) {
        this.code = code;
        this.length = length;
        this.step = step;
    }

    /** The word used on the wire and in ClickHouse. */
    @Override
    public String code() {
        return code;
    }

    public Duration length() {
        return length;
    }

    /** How far the window moves between two positions. */
    public Duration step() {
        return step;
    }

    /** {@link #length()} in milliseconds. */
    public long lengthMillis() {
        return length.toMillis();
    }

    /** {@link #step()} in milliseconds. */
    public long stepMillis() {
        return step.toMillis();
    }

    /** The end of the first window position that contains an item of this time; always after it. */
    public long firstEndAfter(long timestamp) {
        return Math.floorDiv(timestamp, stepMillis()) * stepMillis() + stepMillis();
    }

    /** The constant with this word, if there is one. */
    public static Optional<RuleWindow> find(String code) {
        return Codes.find(RuleWindow.class, code);
    }
}
