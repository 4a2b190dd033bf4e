/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.boards;

import java.time.Duration;

/** How much time a board shows. */
enum Span {
    HOUR("1h", Duration.ofHours(1)),
    DAY("24h", Duration.ofHours(24)),
    WEEK("7d", Duration.ofDays(7)),
    MONTH("30d", Duration.ofDays(30));

    private final String name;
    private final Duration length;

    Span(String name, Duration length) {
        this.name = name;
        this.length = length;
    }

    Duration length() {
        return length;
    }

    /** As options and tables write it. */
    @Override
    public String toString() {
        return name;
    }
}
