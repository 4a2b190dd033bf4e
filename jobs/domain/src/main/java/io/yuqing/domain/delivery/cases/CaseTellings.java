/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery.cases;

import io.yuqing.domain.cases.log.Details;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.Clock;
import io.yuqing.domain.cases.record.UnitState;
import io.yuqing.domain.cases.record.UnitTask;
import io.yuqing.domain.delivery.CaseHappening;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Whom a step of a case concerns. Pure. */
final class CaseTellings {
    private static final String NEAR = "near";
    private static final String DUTY = "duty:";

    private final CaseEvent event;
    private final CaseRecord record;
    private final CasePlan plan;
    private final Details details;
    private final String acting;
    private final String desk;

    private CaseTellings(CaseEvent event, CaseRecord record, CasePlan plan) {
        this.event = event;
        this.record = record;
        this.plan = plan;
        this.details = event.cause().details();
        this.acting = event.cause().by().acting();
        this.desk = plan.desk(record.category);
    }

    /** Nobody is told what he has just done, nor of what alerts tell by themselves. */
    static List<Telling> of(CaseEvent event, CaseRecord record, CasePlan plan) {
        if (event.isRefused()) {
            return List.of();
        }
        return new CaseTellings(event, record, plan).all();
    }

    private List<Telling> all() {
        return switch (event.cause().type()) {
            case OPEN -> toDesk(CaseHappening.OPENED);
            case REOPEN -> and(parts(CaseHappening.REOPENED), joined(CaseHappening.COPIED));
            case ASSESS -> joined(CaseHappening.COPIED);
            case ASSIGN -> and(assigned(), joined(CaseHappening.COPIED));
            case RETURN -> toDesk(CaseHappening.RETURNED);
            case VERIFY -> named(CaseHappening.ASKED, "verify");
            case REPORT -> toDesk(CaseHappening.REPORTED);
            case REJECT_REPORT -> rejected();
            case EXTEND -> toDesk(CaseHappening.EXTENSION_ASKED);
            case GRANT -> answered(CaseHappening.EXTENSION_GRANTED);
            case DENY -> answered(CaseHappening.EXTENSION_DENIED);
            case INSTRUCT -> instructed();
            case SUPERVISE -> parts(CaseHappening.SUPERVISED);
            case LIFT -> parts(CaseHappening.LIFTED);
            case CONSULT -> named(CaseHappening.CONSULT, "");
            case URGE -> urged();
            case CC -> named(CaseHappening.COPIED, "");
            case CLOSE -> and(parts(CaseHappening.CLOSED), joined(CaseHappening.CLOSED));
            case DUE -> due();
            default -> List.of();
        };
    }

    private List<Telling> toDesk(CaseHappening happening) {
        return acting.equals(desk)
                ? List.of()
                : List.of(Telling.of(happening, List.of(desk), acting));
    }

    private List<Telling> parts(CaseHappening happening) {
        return each(happening, task -> true);
    }

    private List<Telling> each(CaseHappening happening, Predicate<UnitTask> meant) {
        return record.parts().filter(meant).map(task -> toUnit(happening, task.unit())).toList();
    }

    private Telling toUnit(CaseHappening happening, String unit) {
        Telling telling = Telling.of(happening, List.of(unit), unit);
        return happening.asksForWork() ? telling.by(next(unit)) : telling;
    }

    private List<Telling> assigned() {
        List<Telling> tellings = new ArrayList<>();
        for (UnitTask task : record.units.values()) {
            boolean now = task.moved().at() == event.at();
            if (now && task.state() == UnitState.ASSIGNED) {
                tellings.add(toUnit(CaseHappening.ASSIGNED, task.unit()));
            } else if (now && task.state() == UnitState.RELIEVED) {
                tellings.add(toUnit(CaseHappening.RELIEVED, task.unit()));
            }
        }
        return tellings;
    }

    /** Those that hear of such cases beside the units that work on them (联席). */
    private List<Telling> joined(CaseHappening happening) {
        List<String> others =
                plan.joined(record.level).stream()
                        .filter(unit -> !unit.equals(acting) && record.part(unit) == null)
                        .toList();
        return others.isEmpty() ? List.of() : List.of(Telling.of(happening, others, ""));
    }

    private static List<Telling> and(List<Telling> some, List<Telling> more) {
        List<Telling> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private List<Telling> named(CaseHappening happening, String deadline) {
        return details.texts(EntryDetail.UNITS).stream()
                .map(
                        unit ->
                                Telling.of(happening, List.of(unit), unit)
                                        .by(record.clocks.get(Clock.key(deadline, unit))))
                .toList();
    }

    private List<Telling> rejected() {
        String said = details.text(EntryDetail.UNIT);
        UnitTask lead = record.lead();
        String unit = said.isEmpty() && lead != null ? lead.unit() : said;
        return List.of(toUnit(CaseHappening.REPORT_REJECTED, unit));
    }

    /** To the unit that asked; a deadline of the case is the leading unit's. */
    private List<Telling> answered(CaseHappening happening) {
        String said = details.text(EntryDetail.UNIT);
        UnitTask lead = record.lead();
        String unit = said.isEmpty() && lead != null ? lead.unit() : said;
        Clock clock =
                record.clocks.get(
                        Clock.key(
                                record.clocks.keySet(), details.text(EntryDetail.DEADLINE), unit));
        return unit.isEmpty()
                ? List.of()
                : List.of(Telling.of(happening, List.of(unit), unit).by(clock));
    }

    private List<Telling> instructed() {
        List<String> told = new ArrayList<>();
        record.parts().map(UnitTask::unit).forEach(told::add);
        if (details.has(EntryDetail.UNIT)) {
            told.add(details.text(EntryDetail.UNIT));
        }
        if (told.isEmpty()) {
            told.add(desk);
        }
        told.add(plan.supervise());
        Clock until = record.clocks.get("instruction");
        return List.of(Telling.of(CaseHappening.INSTRUCTED, told, "").by(until));
    }

    private List<Telling> urged() {
        if (details.has(EntryDetail.UNITS)) {
            return details.texts(EntryDetail.UNITS).stream()
                    .map(unit -> toUnit(CaseHappening.URGED, unit))
                    .toList();
        }
        return each(CaseHappening.URGED, task -> task.state() != UnitState.REPORTED);
    }

    /** As the plan says whom to tell at this stage. */
    private List<Telling> due() {
        String stage = details.text(EntryDetail.STAGE);
        String unit = details.text(EntryDetail.UNIT);
        Clock clock = record.clocks.get(Clock.key(details.text(EntryDetail.DEADLINE), unit));
        List<String> told = new ArrayList<>();
        String reportTo = "";
        for (String whom : details.texts(EntryDetail.TELL)) {
            if (whom.startsWith(DUTY)) {
                reportTo = whom.substring(DUTY.length());
                told.add(desk);
                told.add(plan.supervise());
            } else {
                told.addAll(offices(whom, unit));
            }
        }
        CaseHappening happening =
                stage.equals(NEAR) ? CaseHappening.DEADLINE_NEAR : CaseHappening.OVERDUE;
        return told.isEmpty()
                ? List.of()
                : List.of(new Telling(happening, told, unit, clock, reportTo));
    }

    private List<String> offices(String whom, String unit) {
        return switch (whom) {
            case "unit" ->
                    unit.isEmpty() ? record.parts().map(UnitTask::unit).toList() : List.of(unit);
            case "desk" -> List.of(desk);
            case "supervise" -> List.of(plan.supervise());
            default -> List.of(whom);
        };
    }

    /** The next deadline of a unit, else of the case; null if none runs. */
    private Clock next(String unit) {
        return earliest(clock -> clock.unit().equals(unit))
                .orElseGet(() -> earliest(clock -> clock.unit().isEmpty()).orElse(null));
    }

    private Optional<Clock> earliest(Predicate<Clock> meant) {
        return record.clocks.values().stream()
                .filter(clock -> clock.runs() && clock.dueAt() > 0)
                .filter(meant)
                .min(Comparator.comparingLong(Clock::dueAt));
    }
}
