/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases.view;

import io.yuqing.domain.cases.log.Details;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.Outlet;
import io.yuqing.domain.cases.plan.DeadlineSpec;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.Clock;
import io.yuqing.domain.time.ShanghaiTime;
import io.yuqing.gateway.desk.page.PlatformWords;
import io.yuqing.gateway.desk.page.Words;
import io.yuqing.gateway.desk.subject.part.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The details of an entry in words. */
final class DetailWords {
    /** What says nothing to people. */
    private static final Set<EntryDetail> UNSAID =
            EnumSet.of(
                    EntryDetail.ALERT_ID,
                    EntryDetail.TOLD_AS,
                    EntryDetail.VERSION,
                    EntryDetail.SUBJECT_KIND,
                    EntryDetail.SUBJECT_ID,
                    EntryDetail.HAPPENED_AT,
                    EntryDetail.STAGE,
                    EntryDetail.ALERTS,
                    EntryDetail.ENTRY);

    private static final Map<String, String> ALERT_STATES =
            Map.of("firing", "触发中", "resolved", "已解除", "pending", "观察中");

    private static final Map<String, String> TOLD =
            Map.of("unit", "承办单位", "desk", "值班台", "supervise", "督查室");

    private DetailWords() {}

    /**
     * @param elsewhere what stands elsewhere on the line
     */
    static List<Fact> of(
            Details details,
            Set<EntryDetail> elsewhere,
            CaseRecord record,
            PlatformWords platforms,
            Instant now) {
        List<Fact> facts = new ArrayList<>();
        Set<EntryDetail> unsaid = EnumSet.copyOf(UNSAID);
        unsaid.addAll(elsewhere);
        for (EntryDetail detail : EntryDetail.values()) {
            if (!details.has(detail) || unsaid.contains(detail)) {
                continue;
            }
            if (detail.kind() == EntryDetail.Kind.FLAG) {
                flag(detail, details.flag(detail)).ifPresent(facts::add);
            } else {
                facts.add(new Fact(detail.word(), value(detail, details, record, platforms, now)));
            }
        }
        return facts;
    }

    /** What a switch says; empty if nobody need know that it is off. */
    private static Optional<Fact> flag(EntryDetail detail, boolean on) {
        if (detail == EntryDetail.ANSWER_NEEDED) {
            return Optional.of(new Fact("公开回应", on ? "需要" : "不需要"));
        }
        return on ? Optional.of(new Fact("说明", detail.word())) : Optional.empty();
    }

    private static String value(
            EntryDetail detail,
            Details details,
            CaseRecord record,
            PlatformWords platforms,
            Instant now) {
        return switch (detail.kind()) {
            case TEXT -> text(detail, details.text(detail), record);
            case TEXTS ->
                    detail == EntryDetail.PLATFORMS
                            ? platforms.of(details.texts(detail))
                            : details.texts(detail).stream()
                                    .map(DetailWords::told)
                                    .collect(Collectors.joining("、"));
            case TIME -> ShanghaiTime.moment(Instant.ofEpochMilli(details.number(detail)), now);
            case NUMBER -> Long.toString(details.number(detail));
            case FLAG -> throw new IllegalArgumentException(detail + " is a switch");
            case OUTLETS ->
                    details.outlets().stream()
                            .map(outlet -> outlet(outlet, platforms))
                            .collect(Collectors.joining("、"));
        };
    }

    private static String text(EntryDetail detail, String value, CaseRecord record) {
        return switch (detail) {
            case LEVEL -> Words.level(value);
            case STATE -> ALERT_STATES.getOrDefault(value, value);
            case DEADLINE -> deadline(value, record);
            default -> value;
        };
    }

    /** The clock may be under other settings by now; its name is kept with the case. */
    static String deadline(String id, CaseRecord record) {
        return record.clocks.values().stream()
                .map(Clock::spec)
                .filter(spec -> spec.id().equals(id))
                .findFirst()
                .map((DeadlineSpec spec) -> DeadlineWords.name(spec))
                .orElse(id);
    }

    private static String told(String whom) {
        String duty = "duty:";
        return whom.startsWith(duty)
                ? whom.substring(duty.length())
                : TOLD.getOrDefault(whom, whom);
    }

    static String outlet(Outlet outlet, PlatformWords platforms) {
        String platform = platforms.of(outlet.platform());
        return platform.isEmpty() || platform.equals(outlet.name())
                ? outlet.name()
                : outlet.name() + "（" + platform + "）";
    }
}
