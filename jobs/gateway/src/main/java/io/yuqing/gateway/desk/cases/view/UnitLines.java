/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases.view;

import io.yuqing.domain.cases.guard.CaseClocks;
import io.yuqing.domain.cases.log.By;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.plan.UnitPosts;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.Clock;
import io.yuqing.domain.cases.record.UnitTask;
import io.yuqing.domain.time.ShanghaiTime;
import io.yuqing.gateway.desk.cases.step.Button;
import io.yuqing.gateway.desk.cases.step.CaseButtons;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The units of a case: those that have a part or had one, and those that were asked something. */
final class UnitLines {
    private final CaseRecord record;
    private final CasePlan plan;
    private final By by;
    private final Instant now;

    UnitLines(CaseRecord record, CasePlan plan, By by, Instant now) {
        this.record = record;
        this.plan = plan;
        this.by = by;
        this.now = now;
    }

    List<UnitLine> all() {
        List<UnitLine> lines = new ArrayList<>();
        record.units.values().stream()
                .sorted(
                        Comparator.comparing((UnitTask task) -> !task.state().takesPart())
                                .thenComparing(task -> !task.lead())
                                .thenComparing(UnitTask::unit))
                .forEach(task -> lines.add(line(task)));
        record.clocks.values().stream()
                .filter(clock -> clock.spec().id().equals(CaseClocks.VERIFY))
                .filter(clock -> !record.units.containsKey(clock.unit()))
                .forEach(clock -> lines.add(asked(clock)));
        return List.copyOf(lines);
    }

    private UnitLine line(UnitTask task) {
        Optional<Clock> due = due(task.unit());
        return new UnitLine(
                task.unit(),
                task.lead() ? "主办" : "协办",
                posts(task.unit()),
                task.state().text(),
                times(task),
                due.map(this::left).orElse(""),
                due.filter(this::isLate).isPresent(),
                buttons(task.unit()));
    }

    private UnitLine asked(Clock clock) {
        return new UnitLine(
                clock.unit(),
                "核实",
                posts(clock.unit()),
                clock.runs() ? "待核实" : "已核实",
                moment(clock.startedAt())
                        + " 交办"
                        + (clock.satisfiedAt() == 0
                                ? ""
                                : "，" + moment(clock.satisfiedAt()) + " 反馈"),
                clock.runs() && clock.dueAt() > 0 ? left(clock) : "",
                clock.runs() && isLate(clock),
                buttons(clock.unit()));
    }

    private String posts(String unit) {
        UnitPosts posts = plan.posts(unit);
        List<String> words = new ArrayList<>();
        if (!posts.toCall().isEmpty()) {
            words.add("联系" + posts.toCall());
        }
        if (!posts.lead().isEmpty()) {
            words.add("负责" + posts.lead());
        }
        return String.join("，", words);
    }

    private List<Button> buttons(String unit) {
        return CaseButtons.forUnit(record, plan, by, unit, now);
    }

    private Optional<Clock> due(String unit) {
        return record.clocks.values().stream()
                .filter(clock -> clock.runs() && clock.unit().equals(unit) && clock.dueAt() > 0)
                .min(Comparator.comparingLong(Clock::dueAt));
    }

    private String left(Clock clock) {
        return DeadlineWords.name(clock.spec())
                + " "
                + TimeLeft.text(Instant.ofEpochMilli(clock.dueAt()), now);
    }

    private boolean isLate(Clock clock) {
        return clock.dueAt() > 0 && TimeLeft.isLate(Instant.ofEpochMilli(clock.dueAt()), now);
    }

    private String times(UnitTask task) {
        StringBuilder times = new StringBuilder(moment(task.assignedAt())).append(" 转办");
        if (task.acknowledgedAt() > 0) {
            times.append("，").append(moment(task.acknowledgedAt())).append(" 签收");
        }
        if (task.reportedAt() > 0) {
            times.append("，").append(moment(task.reportedAt())).append(" 反馈");
        }
        return times.toString();
    }

    private String moment(long at) {
        return ShanghaiTime.shortMoment(Instant.ofEpochMilli(at), now);
    }
}
