/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit.view;

import io.yuqing.domain.cases.guard.CaseClocks;
import io.yuqing.domain.cases.log.AnswerKind;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.plan.DeadlineSpec;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.Clock;
import io.yuqing.domain.cases.record.ClockBasis;
import io.yuqing.domain.time.ShanghaiTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * By when a unit is to do something.
 *
 * @param task such as 请于 14:20 前签收
 * @param rest how long that is, and who says so
 * @param late whether it is over
 */
public record DueLine(String task, String rest, boolean late) {
    private static final String LOCAL = "本县约定";
    private static final String IN_TIME = "不晚于本事项的时限";
    private static final String IN_PUBLIC = "公开回应";

    /** Those that run for the unit and for the whole case; the next first. */
    static List<DueLine> of(CaseRecord record, String unit, Instant now) {
        return record.clocks.values().stream()
                .filter(Clock::runs)
                .filter(clock -> clock.dueAt() > 0)
                .filter(clock -> clock.spec().whom() != DeadlineSpec.For.DESK)
                .filter(clock -> clock.unit().isEmpty() || clock.unit().equals(unit))
                .sorted(Comparator.comparingLong(Clock::dueAt).thenComparing(clock -> clock.key()))
                .map(clock -> of(record, clock, now))
                .toList();
    }

    private static DueLine of(CaseRecord record, Clock clock, Instant now) {
        Instant due = Instant.ofEpochMilli(clock.dueAt());
        Duration left = Duration.between(now, due);
        boolean late = left.isNegative();
        String span = ShanghaiTime.span(late ? left.negated() : left);
        boolean limited = new ClockBasis(record, clock).isLimited();
        String local = limited ? IN_TIME : LOCAL;
        String source = clock.spec().isLegal() ? "依据" + clock.spec().source() : local;
        return new DueLine(
                "请于 " + ShanghaiTime.shortMoment(due, now) + " 前" + task(clock.spec()),
                (late ? "已超 " : "还剩 ") + span + "，" + source,
                late);
    }

    /** What is to be done until then. */
    public static String task(DeadlineSpec spec) {
        if (spec.id().equals(CaseClocks.VERIFY)) {
            return "答复核实的问题";
        }
        if (spec.id().equals(CaseClocks.INSTRUCTION)) {
            return "落实批示";
        }
        List<String> words = new ArrayList<>();
        for (String code : spec.satisfiedBy()) {
            String word =
                    EntryType.find(code)
                            .map(EntryType::text)
                            .orElse(AnswerKind.find(code).isPresent() ? IN_PUBLIC : code);
            if (!words.contains(word)) {
                words.add(word);
            }
        }
        return words.isEmpty() ? "办理" : String.join("或", words);
    }
}
