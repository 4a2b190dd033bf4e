/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases;

import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.OpenSource;
import io.yuqing.domain.delivery.EventKey;
import io.yuqing.gateway.desk.cases.form.FormView;
import io.yuqing.gateway.desk.cases.form.Typed;
import io.yuqing.gateway.desk.table.OnDemand;
import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import io.yuqing.wire.alert.AlertCategory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the tables know of an alert from which somebody opens a case. */
final class AlertOrigins {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,99}");
    private static final int MOST_SECONDS = 5;

    private static final String ASKED =
            """
            SELECT words.alert_id AS alertId, words.name AS name, words.level AS level, words.category_name AS category,
                words.subject_kind AS subjectKind, words.subject_id AS subjectId, words.topics AS topics, alert.cluster_id AS clusterId,
                toUnixTimestamp64Milli(ifNull(words.fired_at, words.started_at)) AS detectedAt,
                ifNull((SELECT categories[indexOf(alerts, {alert:String})] FROM v_deliveries
                        WHERE has(alerts, {alert:String}) AND notEmpty(categories) ORDER BY decided_at DESC LIMIT 1), '') AS told
            FROM v_alerts_in_words AS words
            INNER JOIN v_alerts AS alert ON alert.alert_id = words.alert_id
            WHERE words.alert_id = {alert:String} AND alert.alert_id = {alert:String}
            LIMIT 1\
            """;

    /**
     * One alert.
     *
     * @param category as the analysis has it
     * @param told by which category people were told; empty if nobody was
     */
    record Origin(
            String alertId,
            String name,
            String level,
            String category,
            String subjectKind,
            String subjectId,
            List<String> topics,
            String clusterId,
            long detectedAt,
            String told) {}

    private final Tables tables;
    private final OnDemand onDemand;

    AlertOrigins(Tables tables, OnDemand onDemand) {
        this.tables = tables.within(MOST_SECONDS);
        this.onDemand = onDemand;
    }

    /**
     * A form with what is known of an alert.
     *
     * @param alertId null if none is meant
     */
    Typed fill(String alertId, Typed typed) {
        if (!isId(alertId)) {
            return typed;
        }
        Typed known =
                typed.with(FormView.OF_ALERT, alertId)
                        .with(EntryDetail.SOURCE.code(), OpenSource.ALERT.code());
        return find(alertId).map(origin -> filled(origin, known)).orElse(known);
    }

    private static Typed filled(Origin origin, Typed typed) {
        return typed.with(EntryDetail.TITLE.code(), origin.name())
                .with(EntryDetail.LEVEL.code(), origin.level())
                .with(
                        EntryDetail.CATEGORY.code(),
                        origin.told().isEmpty()
                                ? origin.category()
                                : AlertCategory.label(origin.told()))
                .with(EntryDetail.DETECTED_AT.code(), FormView.time(origin.detectedAt()))
                .with(
                        FormView.EVENT_KEY,
                        EventKey.of(
                                origin.subjectKind(),
                                origin.subjectId(),
                                origin.topics(),
                                origin.clusterId()));
    }

    /** What to know of a form about an alert; empty if nothing. */
    String note(String alertId, Typed typed) {
        if (!isId(alertId)) {
            return "";
        }
        return typed.has(FormView.EVENT_KEY)
                ? "由预警 " + alertId + " 转来；同一事件以后的预警归到这个事项。"
                : "预警 " + alertId + " 暂时读不到，请手工填写；以后的预警可能另成一个事项，到时请合并。";
    }

    private static boolean isId(String alertId) {
        return alertId != null && ID.matcher(alertId).matches();
    }

    /** Empty if there is none, or the tables are away. */
    private Optional<Origin> find(String alertId) {
        try {
            return onDemand
                    .ask(() -> tables.rows(ASKED, Map.of("alert", alertId), Origin.class))
                    .stream()
                    .findFirst();
        } catch (TablesException e) {
            return Optional.empty();
        }
    }
}
