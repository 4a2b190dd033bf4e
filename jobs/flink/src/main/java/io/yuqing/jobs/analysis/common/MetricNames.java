/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.common;

/**
 * Names of the job's own metrics; public surface, read by the pipeline board.
 *
 * <p>Identities, summed over all tasks since the last start: read = analysed + duplicate +
 * rejected; analysed = counted + late.
 */
public final class MetricNames {
    /** Records read from Kafka. */
    public static final String READ = "yuqing_read";

    /** Records refused; each is a dead letter. */
    public static final String REJECTED = "yuqing_rejected";

    /** Records of items seen before, rises of engagement among them. */
    public static final String DUPLICATE = "yuqing_duplicate";

    /**
     * Of the duplicates those that somebody else wrote at another time: two items under one id, of
     * which the first counts. Alert when it rises.
     */
    public static final String ID_CONFLICTS = "yuqing_id_conflicts";

    /** Counters of engagement that could not be read and are unknown. */
    public static final String UNREAD_COUNTERS = "yuqing_unread_counters";

    /** Items seen for the first time. */
    public static final String ANALYSED = "yuqing_analysed";

    /** Items counted for their thread. */
    public static final String COUNTED = "yuqing_counted";

    /** Items beyond retention; each is a row of the late table. Alert when it rises. */
    public static final String LATE = "yuqing_late";

    /** Alerts that began to fire. */
    public static final String ALERTS_FIRED = "yuqing_alerts_fired";

    /**
     * Rules, topics or sources that changed nothing: faulty, or with other content than the one in
     * force and no higher revision. Alert when it rises.
     */
    public static final String CONTROL_REFUSED = "yuqing_control_refused";

    private MetricNames() {}
}
