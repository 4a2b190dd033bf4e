/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.model;

import io.yuqing.domain.alert.AlertInstance;
import io.yuqing.domain.alert.TransitionReason;

/** One step of an alert, as it goes to Kafka and to the table of alerts. */
public class AlertRow {
    public AlertInstance alert = new AlertInstance();

    public TransitionReason reason;

    public static AlertRow of(AlertInstance alert, TransitionReason reason) {
        AlertRow row = new AlertRow();
        row.alert = alert;
        row.reason = reason;
        return row;
    }
}
