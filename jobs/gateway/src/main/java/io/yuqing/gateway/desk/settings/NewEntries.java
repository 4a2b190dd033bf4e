/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings;

import io.javalin.http.Context;
import io.yuqing.control.entry.RuleKind;
import io.yuqing.control.entry.SilenceKind;
import io.yuqing.domain.rule.Level;
import io.yuqing.domain.time.CountyTime;
import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.gateway.desk.settings.form.FieldSpec;
import io.yuqing.gateway.desk.table.OnDemand;
import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import io.yuqing.wire.account.Duty;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a new entry begins with: what the address says, and what can be guessed. */
final class NewEntries {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("MMdd-HHmmss").withZone(CountyTime.ZONE);

    private static final int LONGEST = 2_000;

    private static final List<String> EVERY_LEVEL =
            Arrays.stream(Level.values()).map(Level::code).toList();

    private static final String ALERT =
            """
            SELECT rule_id AS ruleId, subject_kind AS subjectKind, subject_id AS subjectId, level
            FROM v_alerts
            WHERE alert_id = {alert:String}
            LIMIT 1\
            """;

    private final Tables tables;
    private final OnDemand onDemand;
    private final Clock clock;

    NewEntries(Tables tables, OnDemand onDemand, Clock clock) {
        this.tables = tables;
        this.onDemand = onDemand;
        this.clock = clock;
    }

    record Alert(String ruleId, String subjectKind, String subjectId, String level) {}

    Map<String, Object> of(KindDesk kind, Context request, Viewer viewer) {
        Map<String, Object> fields = new LinkedHashMap<>();
        String id = given(request, "id");
        String made = kind.kind().command() + "-" + STAMP.format(clock.instant());
        fields.put("id", id == null || id.isBlank() ? made : shortened(id));
        if (kind.kind() instanceof SilenceKind) {
            fields.put("by", viewer.duty() == Duty.ADMIN ? "值班室" : viewer.duty().word());
            alert(FromAlert.of(request), fields);
        }
        for (FieldSpec each : kind.form().fields()) {
            String given = given(request, each.name());
            if (given != null && !given.isBlank()) {
                fields.put(each.name(), shortened(given.strip()));
            }
        }
        if (kind.kind() instanceof RuleKind) {
            rule(fields);
        }
        return fields;
    }

    /** The alert's rule and subject; without the tables the fields stay empty. */
    private void alert(String id, Map<String, Object> fields) {
        if (id.isEmpty()) {
            return;
        }
        fields.put("because", "正在处置，暂停通知");
        try {
            List<Alert> found =
                    onDemand.ask(() -> tables.rows(ALERT, Map.of("alert", id), Alert.class));
            for (Alert alert : found) {
                boolean topic = alert.subjectKind().equals("topic");
                fields.put(topic ? "topic" : "subject", alert.subjectId());
                fields.put("kind", alert.subjectKind());
                fields.put("rule", alert.ruleId());
                if (alert.level().equals(Level.RED.code())) {
                    // A silence that does not name red would not hold it.
                    fields.put("level", EVERY_LEVEL);
                }
            }
        } catch (TablesException e) {
            // The form can be filled in by hand.
        }
    }

    /** What every rule has. */
    private static void rule(Map<String, Object> fields) {
        fields.put("name", "名称");
        fields.put("subject", "topic");
        fields.put("measure", "total");
        fields.put("window", "1h");
        Map<String, Object> levels = new LinkedHashMap<>();
        levels.put("blue", 100);
        levels.put("yellow", 300);
        fields.put("levels", levels);
    }

    /** By the address or by a form; null if neither says it. */
    private static String given(Context request, String name) {
        String asked = request.queryParam(name);
        return asked == null ? request.formParam(name) : asked;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
