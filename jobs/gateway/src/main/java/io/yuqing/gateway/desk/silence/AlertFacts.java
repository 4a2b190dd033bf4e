/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.silence;

import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.delivery.EventKey;
import io.yuqing.domain.rule.Level;
import java.util.List;

/**
 * What delivery judges an alert by, as far as tables keep it.
 *
 * @param level code of the level that it has now
 * @param category as staff call it; empty if it has none
 * @param regions where its items are from
 * @param clusterId of the copies of its thread's original; empty if it has none
 */
public record AlertFacts(
        String ruleId,
        String subjectKind,
        String subjectId,
        List<String> topics,
        String level,
        String category,
        List<String> regions,
        String clusterId) {

    /** Regions and cluster of the alerts of {@code v_alerts_in_words}, which does not have them. */
    public static final String JOINED =
            """
            LEFT JOIN
            (
                SELECT alert_id, cluster_id AS clusterId, JSONExtractKeys(evidence, 'breadth', 'regions') AS regions
                FROM v_alerts
                WHERE resolved_at IS NULL
            ) AS kept USING (alert_id)
            """;

    /** As delivery reads it. */
    public AlertNews news() {
        AlertNews news = new AlertNews();
        news.ruleId = ruleId;
        news.subjectKind = subjectKind;
        news.subjectId = subjectId;
        news.topics = topics;
        news.category = category;
        news.regions = regions;
        news.level = Level.find(level).orElse(Level.BLUE);
        return news;
    }

    /** What alerts of one event have in common. */
    public String eventKey() {
        return EventKey.of(subjectKind, subjectId, topics, clusterId);
    }
}
