/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases.view;

import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.plan.Within;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.CaseState;
import io.yuqing.domain.cases.record.Cause;
import io.yuqing.domain.time.ShanghaiTime;
import io.yuqing.gateway.desk.subject.part.Fact;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One step of a case, or one that was refused.
 *
 * @param alert whether it is a step of an alert, and no act
 * @param at when the log took it
 * @param what was done, or tried
 * @param who an office with its duty and way, never a person
 * @param hearsay for whom and how it was heard; empty if it is no hearsay
 * @param happened when it was done, if it was written down later; else empty
 * @param refused why it was not done; empty if it was
 * @param moved from which state into which; empty if it stayed
 * @param text as it stands, with words of strangers perhaps; empty if there is none
 * @param struck whether there was a text that was taken out
 * @param hash its first signs
 */
public record HistoryLine(
        long seq,
        boolean alert,
        String at,
        String what,
        String who,
        String hearsay,
        String happened,
        List<Fact> details,
        String refused,
        String moved,
        String text,
        boolean struck,
        String hash) {
    private static final int SIGNS = 8;

    /** What the name of a step of a timer says already. */
    private static final Set<EntryDetail> OF_TIMERS =
            EnumSet.of(EntryDetail.UNIT, EntryDetail.DEADLINE);

    static HistoryLine of(CaseEvent event, CaseRecord record, CaseView.Papers papers, Instant now) {
        Cause cause = event.cause();
        Optional<String> text =
                cause.textDigest().isEmpty()
                        ? Optional.empty()
                        : papers.texts().apply(cause.actionId());
        CaseState to = event.standing() == null ? null : event.standing().state();
        boolean moved = event.from() != null && to != null && event.from() != to;
        return new HistoryLine(
                event.seq(),
                cause.type() == EntryType.ALERT && !event.isRefused(),
                moment(event.at(), now),
                what(cause, record),
                ByWords.who(cause.by()),
                ByWords.hearsay(cause.by()),
                happened(cause, now),
                DetailWords.of(
                        cause.details(),
                        cause.type() == EntryType.DUE ? OF_TIMERS : Set.of(),
                        record,
                        papers.platforms(),
                        now),
                event.isRefused()
                        ? papers.platforms().in(event.refusal().sentence(), record.platforms)
                        : "",
                moved ? event.from().text() + " → " + to.text() : "",
                text.orElse(""),
                !cause.textDigest().isEmpty() && text.isEmpty(),
                event.hash().substring(0, Math.min(SIGNS, event.hash().length())));
    }

    private static String moment(long at, Instant now) {
        return ShanghaiTime.moment(Instant.ofEpochMilli(at), now);
    }

    private static String happened(Cause cause, Instant now) {
        boolean told = cause.by().isHearsay() && cause.details().has(EntryDetail.HAPPENED_AT);
        return told ? moment(cause.details().number(EntryDetail.HAPPENED_AT), now) : "";
    }

    private static String what(Cause cause, CaseRecord record) {
        if (cause.type() != EntryType.DUE) {
            return cause.type().text();
        }
        String whose = cause.details().text(EntryDetail.UNIT);
        String deadline = cause.details().text(EntryDetail.DEADLINE);
        return stage(cause.details().text(EntryDetail.STAGE))
                + "："
                + whose
                + DetailWords.deadline(deadline, record);
    }

    private static String stage(String stage) {
        if (stage.equals("near")) {
            return "时限将到";
        }
        return stage.startsWith("due+") ? "超时 " + span(stage.substring("due+".length())) : "超时";
    }

    private static String span(String written) {
        try {
            Within within = Within.parse(written);
            return within.inWorkdays()
                    ? within.workdays() + " 个工作日"
                    : ShanghaiTime.span(within.natural());
        } catch (IllegalArgumentException e) {
            return written;
        }
    }
}
