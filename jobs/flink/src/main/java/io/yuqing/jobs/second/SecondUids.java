/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.second;

import java.util.List;

/**
 * Uids of all operators of the second-reading job. They are the names under which savepoints find
 * their state: never change one, never give one to another operator.
 */
public final class SecondUids {
    public static final String SOURCE = "second-source";
    public static final String JUDGE = "second-judge";
    public static final String TABLE_SINK = "second-table-sink";
    public static final String RECORDS = "second-records";
    public static final String TOPIC_SINK = "second-topic-sink";
    public static final String VIEWS = "second-views";
    public static final String VIEW_SINK = "second-view-sink";

    private SecondUids() {}

    /** All uids, for the test against the checked-in list. */
    public static List<String> all() {
        return List.of(SOURCE, JUDGE, TABLE_SINK, RECORDS, TOPIC_SINK, VIEWS, VIEW_SINK);
    }
}
