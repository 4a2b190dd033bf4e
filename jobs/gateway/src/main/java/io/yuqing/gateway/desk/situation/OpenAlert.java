/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.situation;

import io.yuqing.gateway.desk.silence.AlertFacts;
import java.util.List;

/**
 * An alert that fired and is not over.
 *
 * @param name of its subject, with words of strangers
 * @param what the number for which it fired
 * @param trigger the same with what is usual, and the line
 * @param firedAt ms since the epoch, as all times here
 * @param dueAt null if no document sets a time
 * @param departments who was told
 * @param topics ids, as {@code regions} and {@code clusterId} for what silences and events go by
 */
public record OpenAlert(
        String alertId,
        String level,
        String subjectKind,
        String subjectId,
        String name,
        String ruleId,
        String ruleName,
        String what,
        String trigger,
        long firedAt,
        Long dueAt,
        String dueTask,
        String dueSource,
        List<String> departments,
        List<String> topics,
        String category,
        List<String> regions,
        String clusterId) {

    public AlertFacts facts() {
        return new AlertFacts(
                ruleId, subjectKind, subjectId, topics, level, category, regions, clusterId);
    }
}
