/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.cases.table;

import io.yuqing.connector.clickhouse.TableColumns;
import io.yuqing.domain.cases.log.AnswerKind;
import io.yuqing.domain.cases.record.AlertRef;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.Clock;
import io.yuqing.domain.cases.record.PublicAnswer;
import io.yuqing.domain.cases.record.UnitTask;
import java.util.List;
import java.util.Locale;

/** Columns of {@code cases} and of the tables of what cases have. */
final class RecordColumns {
    private RecordColumns() {}

    static TableColumns<CaseRecord> cases() {
        return new TableColumns<CaseRecord>()
                .string("case_id", row -> row.caseId)
                .string("event_key", row -> row.eventKey)
                .int32("ordinal", row -> row.ordinal)
                .string("title", row -> row.title)
                .word("source", row -> row.source)
                .word("category", row -> row.category)
                .word("level", row -> row.level.code())
                .word("level_machine", row -> row.levelMachine.code())
                .word("level_person", row -> row.levelPerson == null ? "" : row.levelPerson.code())
                .word("state", row -> row.state().code())
                .strings("marks", CaseRecord::marks)
                .string("lead_unit", row -> row.lead() == null ? "" : row.lead().unit())
                .strings("units", row -> row.parts().map(UnitTask::unit).toList())
                .strings("platforms", row -> List.copyOf(row.platforms))
                .bool("answer_needed", row -> row.answerNeeded)
                .bool("assessed", row -> row.assessed)
                .word("result", row -> EventColumns.code(row.result))
                .bool("instructed", row -> row.instructed)
                .strings(
                        "supervised_for",
                        row -> row.supervisedFor.stream().map(EventColumns::code).toList())
                .bool("overdue", row -> row.overdue)
                .int32("returned", row -> row.returned)
                .int32("extended", row -> row.extended)
                .int32("reopened", row -> row.reopened)
                .string("merged_into", row -> row.mergedInto)
                .nullableTime("first_post_at", row -> known(row.firstPostAt))
                .nullableTime("detected_at", row -> known(row.detectedAt))
                .time("opened_at", row -> row.openedAt)
                .nullableTime("first_answer_at", RecordColumns::firstAnswerAt)
                .nullableTime("ended_at", row -> known(row.endedAt))
                .string("last_hash", row -> row.lastHash)
                .uint64("version", row -> row.seq);
    }

    static TableColumns<Part<UnitTask>> units() {
        return RecordColumns.<UnitTask>parts()
                .string("unit", row -> row.what().unit())
                .bool("lead", row -> row.what().lead())
                .word("state", row -> row.what().state().code())
                .nullableTime("assigned_at", row -> known(row.what().assignedAt()))
                .nullableTime("acknowledged_at", row -> known(row.what().acknowledgedAt()))
                .nullableTime("reported_at", row -> known(row.what().reportedAt()))
                .time("moved_at", row -> row.what().moved().at());
    }

    static TableColumns<Part<Clock>> deadlines() {
        return RecordColumns.<Clock>parts()
                .string("deadline_id", row -> row.what().spec().id())
                .string("unit", row -> row.what().unit())
                .word("whom", row -> row.what().spec().whom().name().toLowerCase(Locale.ROOT))
                .word("source", row -> row.what().spec().source())
                .bool("of_answer", row -> isOfAnswer(row.what()))
                .time("started_at", row -> row.what().startedAt())
                .nullableTime("due_at", row -> known(row.what().dueAt()))
                .nullableTime("first_due_at", row -> known(firstDueAt(row.what())))
                .nullableTime("near_at", row -> known(row.what().nearAt()))
                .nullableTime("satisfied_at", row -> known(row.what().satisfiedAt()))
                .nullableTime("stopped_at", row -> known(row.what().stoppedAt()))
                .strings("stages", row -> row.what().stages());
    }

    static TableColumns<Part<PublicAnswer>> answers() {
        return RecordColumns.<PublicAnswer>parts()
                .string("answer_id", row -> row.what().answerId())
                .word("kind", row -> row.what().kind().code())
                .string("speaker", row -> row.what().speaker())
                .time("at", row -> row.what().at());
    }

    static TableColumns<Part<PlacedOutlet>> outlets() {
        return RecordColumns.<PlacedOutlet>parts()
                .string("answer_id", row -> row.what().answerId())
                .int32("place", row -> row.what().place())
                .string("name", row -> row.what().outlet().name())
                .word("platform", row -> row.what().outlet().platform())
                .string("url", row -> row.what().outlet().url())
                .nullableTime("published_at", row -> known(row.what().outlet().at()));
    }

    static TableColumns<Part<AlertRef>> alerts() {
        return RecordColumns.<AlertRef>parts()
                .string("told_as", row -> row.what().toldAs())
                .string("alert_id", row -> row.what().alertId())
                .word("subject_kind", row -> kind(row.what().subject()))
                .string("subject_id", row -> id(row.what().subject()))
                .word("level", row -> row.what().level().code())
                .bool("firing", row -> row.what().firing());
    }

    private static <T> TableColumns<Part<T>> parts() {
        return new TableColumns<Part<T>>()
                .string("case_id", Part::caseId)
                .uint64("version", Part::version);
    }

    private static Long known(long millis) {
        return millis == 0 ? null : millis;
    }

    private static Long firstAnswerAt(CaseRecord record) {
        return record.answers.stream().map(PublicAnswer::at).min(Long::compare).orElse(null);
    }

    private static long firstDueAt(Clock clock) {
        return clock.earlier().isEmpty() ? clock.dueAt() : clock.earlier().get(0);
    }

    private static boolean isOfAnswer(Clock clock) {
        return clock.spec().satisfiedBy().stream()
                .anyMatch(code -> AnswerKind.find(code).isPresent());
    }

    private static String kind(String subject) {
        return subject.substring(0, Math.max(0, subject.indexOf('/')));
    }

    private static String id(String subject) {
        return subject.substring(subject.indexOf('/') + 1);
    }
}
