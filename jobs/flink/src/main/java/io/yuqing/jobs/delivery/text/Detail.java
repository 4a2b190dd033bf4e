/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much of an alert a channel is told: what it says goes over the servers of its vendor. */
public enum Detail {
    /** With what others wrote, and links to it. */
    FULL,
    /** What the system says: level, topic, numbers, deadline. Nothing that others wrote. */
    BRIEF,
    /** That there is something, how high, its number, and where to look. */
    NONE;

    /** As a delivery file names it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Detail> find(String code) {
        return Arrays.stream(values()).filter(detail -> detail.code().equals(code)).findFirst();
    }

    /** Whether words and links of others are told. */
    boolean quotes() {
        return this == FULL;
    }

    /** Whether the subject is named. */
    boolean names() {
        return this != NONE;
    }
}
