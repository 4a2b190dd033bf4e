/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.part;

/**
 * The case of an alert.
 *
 * @param page of the case, or of the form that opens one
 * @param state how it stands; empty if there is none
 * @param units who has it; empty if nobody has
 */
public record AlertCase(String page, String state, String units) {
    public boolean isThere() {
        return !state.isEmpty();
    }

    /** Finds the case of an alert; null if the desk has no cases. Thread-safe. */
    @FunctionalInterface
    public interface Finder {
        /** Knows of none. */
        Finder NONE = alertId -> null;

        AlertCase find(String alertId);
    }
}
