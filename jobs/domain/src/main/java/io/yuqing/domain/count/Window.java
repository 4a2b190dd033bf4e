/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.count;

import java.time.Duration;

/**
 * The tumbling windows that are written to tables. Up to one hour they are aligned to the epoch;
 * the day begins at midnight in Beijing, which has had no daylight saving since 1991.
 */
public enum Window {
    M1("1m", Duration.ofMinutes(1), 0),
    M5("5m", Duration.ofMinutes(5), 0),
    H1("1h", Duration.ofHours(1), 0),
    H24("24h", Duration.ofHours(24), Duration.ofHours(8).toMillis());

    private final String code;
    private final long length;
    private final long offset;

    Window(String code, Duration length, long offset) {
        this.code = code;
        this.length = length.toMillis();
        this.offset = offset;
    }

    /** The code in tables. */
    public String code() {
        return code;
    }

    /** Length in milliseconds. */
    public long length() {
        return length;
    }

    /** The number of the window that holds an event time in milliseconds. */
    public long numberOf(long time) {
        return Math.floorDiv(time + offset, length);
    }

    /** The first millisecond of a window. */
    public long startOf(long number) {
        return number * length - offset;
    }

    /** The first millisecond after a window. */
    public long endOf(long number) {
        return startOf(number) + length;
    }
}
