/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.alerts;

/**
 * One figure with its aim.
 *
 * @param key stable name for programs
 * @param what in Chinese
 * @param value NaN if it could not be measured; then no aim is reached
 * @param atLeast whether more is better; else the figure must not be above the limit
 * @param limit the aim
 */
public record Check(String key, String what, double value, boolean atLeast, double limit) {
    static Check atLeast(String key, String what, double value, double limit) {
        return new Check(key, what, value, true, limit);
    }

    static Check atMost(String key, String what, double value, double limit) {
        return new Check(key, what, value, false, limit);
    }

    public boolean holds() {
        return atLeast ? value >= limit : value <= limit;
    }
}
