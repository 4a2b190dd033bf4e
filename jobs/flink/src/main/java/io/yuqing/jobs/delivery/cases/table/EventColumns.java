/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.cases.table;

import io.yuqing.connector.clickhouse.TableColumns;
import io.yuqing.domain.cases.chain.Seal;
import io.yuqing.domain.cases.log.By;
import io.yuqing.domain.cases.log.Details;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.rule.Coded;

/** Columns of {@code case_events} and {@code case_seals}: the record that proves itself. */
final class EventColumns {
    private EventColumns() {}

    static TableColumns<ToldEvent> events() {
        return new TableColumns<ToldEvent>()
                .string("case_id", row -> row.event().caseId())
                .uint64("seq", row -> row.event().seq())
                .string("action_id", row -> row.event().cause().actionId())
                .string("event_key", row -> row.event().eventKey())
                .word("type", row -> row.event().cause().type().code())
                .time("at", row -> row.event().at())
                .time("happened_at", row -> happenedAt(row.event()))
                .string("by_unit", row -> by(row).unit())
                .word("by_duty", row -> code(by(row).duty()))
                .word("via", row -> by(row).via().code())
                .string("on_behalf", row -> by(row).onBehalf() == null ? "" : by(row).onBehalf())
                .word("medium", row -> code(by(row).medium()))
                .word("from_state", row -> code(row.event().from()))
                .word("state", row -> row.event().standing().state().code())
                .word("level", row -> row.event().standing().level().code())
                .strings("marks", row -> row.event().standing().marks())
                .word("reason", row -> reason(row.event()))
                .string("unit", row -> unit(details(row)))
                .string("deadline", row -> details(row).text(EntryDetail.DEADLINE))
                .word("stage", row -> details(row).text(EntryDetail.STAGE))
                .word(
                        "refusal",
                        row -> row.event().isRefused() ? row.event().refusal().reason().code() : "")
                .string(
                        "refusal_text",
                        row -> row.event().isRefused() ? row.event().refusal().sentence() : "")
                .string("text_digest", row -> row.event().cause().textDigest())
                .string("prev", row -> row.event().prev())
                .string("hash", row -> row.event().hash())
                .uint64("log_offset", row -> row.event().cause().offset())
                .string("event", ToldEvent::json)
                .uint64("version", row -> row.event().seq());
    }

    static TableColumns<Seal> seals() {
        return new TableColumns<Seal>()
                .string("day", Seal::day)
                .uint64("log_offset", Seal::offset)
                .string("prev", Seal::prev)
                .string("hash", Seal::hash)
                .uint64("version", Seal::offset);
    }

    private static By by(ToldEvent row) {
        return row.event().cause().by();
    }

    private static Details details(ToldEvent row) {
        return row.event().cause().details();
    }

    private static long happenedAt(CaseEvent event) {
        Details details = event.cause().details();
        return event.cause().by().isHearsay() && details.has(EntryDetail.HAPPENED_AT)
                ? details.number(EntryDetail.HAPPENED_AT)
                : event.at();
    }

    /** Of a closed list, since it was not refused; what others give as a reason is their words. */
    private static String reason(CaseEvent event) {
        EntryType type = event.cause().type();
        boolean listed = type == EntryType.DECLINE || type == EntryType.FALSE_ALARM;
        return listed && !event.isRefused() ? event.cause().details().text(EntryDetail.REASON) : "";
    }

    private static String unit(Details details) {
        String lead = details.text(EntryDetail.LEAD);
        return lead.isEmpty() ? details.text(EntryDetail.UNIT) : lead;
    }

    static String code(Coded word) {
        return word == null ? "" : word.code();
    }
}
