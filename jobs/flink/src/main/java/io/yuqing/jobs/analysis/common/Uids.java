/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.common;

import java.util.List;

/**
 * Uids of all operators of the analysis job. They are the names under which savepoints find their
 * state: never change one, never give one to another operator.
 */
public final class Uids {
    public static final String ITEM_SOURCE = "item-source";
    public static final String TOPIC_SOURCE = "topic-source";
    public static final String RULE_SOURCE = "rule-source";
    public static final String ADMIT = "admit";
    public static final String ANALYSE = "analyse";
    public static final String CLUSTER = "cluster";
    public static final String COUNT_SOURCES = "count-sources";
    public static final String WATCH_SOURCES = "watch-sources";
    public static final String REGISTER_SOURCE = "register-source";
    public static final String REGISTER_RECORDS = "register-records";
    public static final String SOURCE_STATE_SINK = "source-state-sink";
    public static final String SOURCE_ALERT_SINK = "source-alert-sink";
    public static final String SOURCE_ALERT_RECORDS = "source-alert-records";
    public static final String SOURCE_ALERT_TOPIC_SINK = "source-alert-topic-sink";
    public static final String THREAD = "thread";
    public static final String PRE_AGGREGATE = "pre-aggregate";
    public static final String VOLUMES = "volumes";
    public static final String RULE_ANNOUNCEMENTS = "rule-announcements";
    public static final String SUBJECT = "subject";
    public static final String LEDGER_OF_ADMIT = "ledger-of-admit";
    public static final String LEDGER_OF_ANALYSE = "ledger-of-analyse";
    public static final String LEDGER_OF_THREAD = "ledger-of-thread";
    public static final String NAME_ALERTS = "name-alerts";
    public static final String LEDGER = "ledger";
    public static final String TOPIC_RECORDS = "topic-records";
    public static final String RULE_RECORDS = "rule-records";
    public static final String ALERT_RECORDS = "alert-records";
    public static final String DEAD_LETTER_RECORDS = "dead-letter-records";
    public static final String ITEM_SINK = "item-sink";
    public static final String WINDOW_SINK = "window-sink";
    public static final String THREAD_SINK = "thread-sink";
    public static final String TOPIC_SINK = "topic-sink";
    public static final String ALERT_SINK = "alert-sink";
    public static final String ALERT_TOPIC_SINK = "alert-topic-sink";
    public static final String DEAD_LETTER_SINK = "dead-letter-sink";
    public static final String DEAD_LETTER_TOPIC_SINK = "dead-letter-topic-sink";
    public static final String LATE_SINK = "late-sink";
    public static final String LEDGER_SINK = "ledger-sink";
    public static final String BATCH_SINK = "batch-sink";
    public static final String ORIGINAL_RECORDS = "original-records";
    public static final String ORIGINAL_TOPIC_SINK = "original-topic-sink";

    private Uids() {}

    /** All uids, for the test against the checked-in list. */
    public static List<String> all() {
        return List.of(
                ITEM_SOURCE,
                TOPIC_SOURCE,
                RULE_SOURCE,
                ADMIT,
                ANALYSE,
                CLUSTER,
                THREAD,
                PRE_AGGREGATE,
                VOLUMES,
                RULE_ANNOUNCEMENTS,
                SUBJECT,
                NAME_ALERTS,
                LEDGER_OF_ADMIT,
                LEDGER_OF_ANALYSE,
                LEDGER_OF_THREAD,
                LEDGER,
                TOPIC_RECORDS,
                RULE_RECORDS,
                ALERT_RECORDS,
                DEAD_LETTER_RECORDS,
                ITEM_SINK,
                WINDOW_SINK,
                THREAD_SINK,
                TOPIC_SINK,
                ALERT_SINK,
                ALERT_TOPIC_SINK,
                DEAD_LETTER_SINK,
                DEAD_LETTER_TOPIC_SINK,
                LATE_SINK,
                LEDGER_SINK,
                COUNT_SOURCES,
                WATCH_SOURCES,
                REGISTER_SOURCE,
                REGISTER_RECORDS,
                SOURCE_STATE_SINK,
                SOURCE_ALERT_SINK,
                SOURCE_ALERT_RECORDS,
                SOURCE_ALERT_TOPIC_SINK,
                BATCH_SINK,
                ORIGINAL_RECORDS,
                ORIGINAL_TOPIC_SINK);
    }
}
