/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.model;

import io.yuqing.domain.alert.AlertInstance;

/** One step of an alert, as it goes to Kafka and to the table of alerts. */
public class AlertRow {
    public AlertInstance alert = new AlertInstance();

    /** Code of a {@link io.yuqing.domain.alert.TransitionReason}. */
    public String reason = "";

    public static AlertRow of(AlertInstance alert, String reason) {
        AlertRow row = new AlertRow();
        row.alert = alert;
        row.reason = reason;
        return row;
    }
}
