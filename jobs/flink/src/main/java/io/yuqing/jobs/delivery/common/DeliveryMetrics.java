/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.common;

/**
 * Names of the delivery job's metrics; public surface.
 *
 * <p>Identity, summed over all tasks since the last start: steps = given + withheld, where given
 * counts steps that lead to at least one notice, not the reminders.
 */
public final class DeliveryMetrics {
    /** Steps of alerts that were read. */
    public static final String STEPS = "yuqing_delivery_steps";

    /** Records of the alerts topic that are no alert. Alert when it rises. */
    public static final String UNREADABLE = "yuqing_delivery_unreadable";

    /** Records of the topic of judgements that are none. Alert when it rises. */
    public static final String JUDGEMENTS_UNREADABLE = "yuqing_delivery_judgements_unreadable";

    /** Steps of alerts that the second reading would lead elsewhere than the analysis. */
    public static final String ROUTED_BY_SECOND = "yuqing_delivery_routed_by_second";

    /** Notices handed to channels, for each channel one. */
    public static final String GIVEN = "yuqing_delivery_given";

    /** Steps of which nothing was told, for each reason one, named by it. */
    public static final String WITHHELD_PREFIX = "yuqing_delivery_withheld_";

    /** Silences that were not usable. Alert when it rises. */
    public static final String SILENCES_REFUSED = "yuqing_delivery_silences_refused";

    /** Notices that receivers have confirmed. */
    public static final String DELIVERED = "yuqing_delivery_delivered";

    /** Attempts that failed. Alert when it rises and {@link #DELIVERED} does not. */
    public static final String FAILED = "yuqing_delivery_failed";

    /** Notices not sent after a restart because the journal knew of them. */
    public static final String REPEATS_AVOIDED = "yuqing_delivery_repeats_avoided";

    /** Notices that were not sent because newer ones of their alerts were. */
    public static final String SUPERSEDED = "yuqing_delivery_superseded";

    /** Rows that wait for ClickHouse. Alert when it stays high: the record is behind. */
    public static final String ROWS_WAITING = "yuqing_delivery_rows_waiting";

    /** Rows that the record will never have. Alert when it rises. */
    public static final String ROWS_LOST = "yuqing_delivery_rows_lost";

    /** Entries of the log of cases that were read. */
    public static final String CASE_ENTRIES = "yuqing_case_entries";

    /** Entries that were left out because they could not be used. Alert when it rises. */
    public static final String CASE_ENTRIES_UNREADABLE = "yuqing_case_entries_unreadable";

    /** Records of cases that wait for Kafka. Alert when it stays high. */
    public static final String CASE_RECORDS_WAITING = "yuqing_case_records_waiting";

    /** Records of cases that Kafka will never have. Alert when it rises. */
    public static final String CASE_RECORDS_LOST = "yuqing_case_records_lost";

    /** Steps of cases that wait for ClickHouse. Alert when it stays high: the tables are behind. */
    public static final String CASE_ROWS_WAITING = "yuqing_case_rows_waiting";

    /** Steps of cases that the tables will never have. Alert when it rises. */
    public static final String CASE_ROWS_LOST = "yuqing_case_rows_lost";

    private DeliveryMetrics() {}
}
