/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.inbox;

/** What is counted of the inbox, since the start. Accepted and refused are all that was read. */
public enum InboxCount {
    FILES_TAKEN("inbox_files_taken", "Files of the inbox that are stored and put away."),
    FILES_UNREADABLE("inbox_files_unreadable", "Files put aside because they cannot be read."),
    FILES_POSTPONED("inbox_files_postponed", "Attempts at files that have to wait."),
    ITEMS_ACCEPTED("inbox_items_accepted", "Items of files that are stored."),
    ITEMS_REFUSED("inbox_items_refused", "Lines of files that were refused."),
    LOOKS_FAILED("inbox_looks_failed", "Looks at a folder that could not be used.");

    private final String metric;
    private final String help;

    InboxCount(String metric, String help) {
        this.metric = metric;
        this.help = help;
    }

    /** Its name as a metric, without the words that all names begin and end with. */
    public String metric() {
        return metric;
    }

    /** One sentence. */
    public String help() {
        return help;
    }
}
