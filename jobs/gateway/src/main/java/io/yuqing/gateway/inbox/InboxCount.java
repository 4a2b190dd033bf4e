/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.inbox;

/** What is counted of the inbox, since the start. Accepted and refused are all that was read. */
public enum InboxCount {
    /** Read, stored and put away. */
    FILES_TAKEN("inbox_files_taken"),
    /** Put aside because they cannot be read. */
    FILES_UNREADABLE("inbox_files_unreadable"),
    /** Attempts at a file that has to wait; alert when it grows and nothing is taken. */
    FILES_POSTPONED("inbox_files_postponed"),
    ITEMS_ACCEPTED("inbox_items_accepted"),
    ITEMS_REFUSED("inbox_items_refused"),
    /** Looks at a folder that could not be used. */
    LOOKS_FAILED("inbox_looks_failed");

    private final String metric;

    InboxCount(String metric) {
        this.metric = metric;
    }

    /** Its name as a metric, without prefix or unit. */
    public String metric() {
        return metric;
    }
}
