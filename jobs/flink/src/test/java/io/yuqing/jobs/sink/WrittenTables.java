/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.sink;

import static io.yuqing.jobs.sink.WrittenTable.field;

import io.yuqing.connector.clickhouse.RowEncoder;
import io.yuqing.domain.alert.episode.AlertRow;
import io.yuqing.domain.alert.episode.Phase;
import io.yuqing.domain.alert.judge.TransitionReason;
import io.yuqing.domain.rule.Level;
import io.yuqing.domain.rule.Measure;
import io.yuqing.domain.rule.RuleWindow;
import io.yuqing.domain.rule.SubjectKind;
import io.yuqing.domain.source.SourceAlert;
import io.yuqing.jobs.delivery.journal.DeliveryEncoder;
import io.yuqing.jobs.delivery.journal.DeliveryRow;
import io.yuqing.jobs.model.DeadLetter;
import io.yuqing.jobs.model.Item;
import io.yuqing.jobs.model.LateRow;
import io.yuqing.jobs.model.LedgerRow;
import io.yuqing.jobs.model.SourceRow;
import io.yuqing.jobs.model.ThreadRow;
import io.yuqing.jobs.model.TopicRow;
import io.yuqing.jobs.model.WindowRow;
import io.yuqing.jobs.second.JudgementEncoder;
import io.yuqing.jobs.second.view.ViewSet;
import io.yuqing.jobs.second.view.ViewSetEncoder;
import io.yuqing.wire.judgement.Judgement;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every table that a job writes, with a filled row. */
final class WrittenTables {
    private WrittenTables() {}

    static Stream<WrittenTable<?>> all() {
        FilledRow filled = new FilledRow();
        return Stream.of(
                of(
                        "items",
                        new ItemEncoder(),
                        filled.fill(new Item()),
                        Map.of("item_id", field("id"))),
                windows(filled),
                of("threads", new ThreadEncoder(), filled.fill(new ThreadRow()), Map.of()),
                of(
                        "topics",
                        new TopicEncoder(),
                        filled.fill(new TopicRow()),
                        Map.of("version", field("revision"))),
                alerts(filled),
                sourceAlerts(filled),
                deadLetters(filled),
                of(
                        "late_items",
                        new LateEncoder(),
                        filled.fill(new LateRow()),
                        Map.of("version", 1)),
                ledger("ledger", new LedgerEncoder(), filled.fill(new LedgerRow())),
                ledger("batches", new BatchEncoder(), filled.fill(new LedgerRow())),
                of("source_states", new SourceEncoder(), filled.fill(new SourceRow()), Map.of()),
                of("judgements", new JudgementEncoder(), filled.fill(new Judgement()), Map.of()),
                of("views", new ViewSetEncoder(), filled.fill(new ViewSet()), Map.of()),
                of(
                        "deliveries",
                        new DeliveryEncoder(),
                        filled.fill(new DeliveryRow()),
                        Map.of("took_ms", field("tookMillis"), "version", field("attempt"))));
    }

    private static WrittenTable<WindowRow> windows(FilledRow filled) {
        WindowRow row = filled.fill(new WindowRow());
        row.subject = "topic:water";
        return of(
                "subject_windows",
                new WindowEncoder(),
                row,
                Map.of("subject_kind", "topic", "subject_id", "water"));
    }

    private static WrittenTable<AlertRow> alerts(FilledRow filled) {
        AlertRow row = filled.fill(new AlertRow());
        filled.fill(row.alert);
        row.reason = TransitionReason.LEVEL_RAISED;
        row.alert.subjectKind = SubjectKind.TOPIC;
        row.alert.measure = Measure.TOTAL;
        row.alert.window = RuleWindow.H1;
        row.alert.level = Level.ORANGE;
        row.alert.highest = Level.RED;
        row.alert.riskGrade = Level.YELLOW;
        row.alert.phase = Phase.FIRING;
        return new WrittenTable<>(
                "alerts",
                new AlertEncoder(),
                row,
                List.of(row, row.alert),
                Map.of(
                        "subject_kind", "topic",
                        "level", "orange",
                        "highest_level", "red",
                        "state", "firing",
                        "reason", "level_raised",
                        "measure", "total",
                        "window", "1h",
                        "risk_grade", "yellow"));
    }

    private static WrittenTable<SourceAlert> sourceAlerts(FilledRow filled) {
        SourceAlert row = filled.fill(new SourceAlert());
        return of(
                "alerts",
                new SourceAlertEncoder(),
                row,
                Map.of(
                        "rule_revision", 1,
                        "subject_kind", "source",
                        "subject_id", field("sourceId"),
                        "subject_name", field("sourceName"),
                        "highest_level", field("level"),
                        "fired_at", field("startedAt"),
                        "window", "life",
                        "window_end", field("judgedAt"),
                        "labels", Map.of("platform", row.platform)));
    }

    private static WrittenTable<DeadLetter> deadLetters(FilledRow filled) {
        DeadLetter row = filled.fill(new DeadLetter());
        return of(
                "dead_letters",
                new DeadLetterEncoder(),
                row,
                Map.of(
                        "payload_sealed",
                        Base64.getEncoder().encodeToString(row.payloadSealed),
                        "version",
                        1));
    }

    private static WrittenTable<LedgerRow> ledger(
            String table, RowEncoder<LedgerRow> encoder, LedgerRow row) {
        return of(
                table,
                encoder,
                row,
                Map.of(
                        "source_topic", field("topic"),
                        "source_partition", field("partition"),
                        "version",
                                row.read + row.counted + row.duplicate + row.late + row.rejected));
    }

    private static <T> WrittenTable<T> of(
            String table, RowEncoder<T> encoder, T row, Map<String, Object> other) {
        return new WrittenTable<>(table, encoder, row, List.of(row), other);
    }
}
