/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert.episode;

import io.yuqing.domain.alert.judge.TransitionReason;
import java.util.List;

/** One step of an alert, as it goes to Kafka and to the table of alerts. */
public class AlertRow {
    public AlertInstance alert = new AlertInstance();

    public TransitionReason reason;

    /** What people call the subject; empty if nothing is known but its id. */
    public String subjectName = "";

    /** What staff call the alert's topics, in their order. */
    public List<String> topicNames = List.of();

    public static AlertRow of(AlertInstance alert, TransitionReason reason) {
        AlertRow row = new AlertRow();
        row.alert = alert;
        row.reason = reason;
        return row;
    }
}
