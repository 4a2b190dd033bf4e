/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.office;

import io.yuqing.control.cases.CaseAct;
import io.yuqing.domain.cases.log.By;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.log.OpenSource;
import io.yuqing.domain.cases.log.Outlet;
import io.yuqing.domain.cases.log.UnitDuty;
import io.yuqing.domain.cases.log.Via;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.CaseState;
import io.yuqing.domain.cases.record.UnitTask;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * What the demo's office does next about a case of an alert, minutes after the step before. Every
 * third case is left to whoever looks. Pure: what it does hangs on the case and the time alone.
 */
final class LiveOffice {
    private static final int LEFT_TO_PEOPLE = 3;

    private final CasePlan plan;

    LiveOffice(CasePlan plan) {
        this.plan = plan;
    }

    /** Empty as long as nothing is due, or if it is not the office's. */
    Optional<CaseAct> next(CaseRecord record, long now) {
        boolean ours =
                record.isOpen()
                        && record.source.equals(OpenSource.ALERT.code())
                        && Math.floorMod(record.caseId.hashCode(), LEFT_TO_PEOPLE) != 0;
        long since = Math.max(record.openedAt, record.moved.at());
        CaseState state = record.state();
        if (!ours || now - since < pause(record, state)) {
            return Optional.empty();
        }
        return switch (state) {
            case NEW -> Optional.of(by(record, EntryType.ACCEPT, desk()));
            case ACCEPTED -> assign(record);
            case ASSIGNED -> Optional.of(by(record, EntryType.ACKNOWLEDGE, link(record.lead())));
            case WORKING -> Optional.of(report(record));
            case REPORTED -> Optional.of(answerOrClose(record, now));
            default -> Optional.empty();
        };
    }

    /** How long a step takes, in ms; {@code Long.MAX_VALUE}: it is never taken. */
    private static long pause(CaseRecord record, CaseState state) {
        Random random = new Random(record.caseId.hashCode() * 31L + state.ordinal());
        UnitTask lead = record.lead();
        if (lead != null && lead.unit().equals(DemoUnit.ENVIRONMENT.office())) {
            return Long.MAX_VALUE;
        }
        int seconds =
                switch (state) {
                    case NEW -> 30 + random.nextInt(60);
                    case ACCEPTED -> 20 + random.nextInt(40);
                    case ASSIGNED -> 40 + random.nextInt(200);
                    case WORKING -> 300 + random.nextInt(900);
                    default -> 120 + random.nextInt(240);
                };
        return Duration.ofSeconds(seconds).toMillis();
    }

    private CaseAct by(CaseRecord record, EntryType type, By by) {
        return CaseAct.of(type)
                .actionId("demo/live/%s/%d/%s".formatted(record.caseId, record.seq, type.code()))
                .caseId(record.caseId)
                .expect(record.seq)
                .by(by);
    }

    private Optional<CaseAct> assign(CaseRecord record) {
        if (record.returned > 0) {
            return Optional.empty();
        }
        CaseAct act =
                by(record, EntryType.ASSIGN, desk())
                        .detail(EntryDetail.LEAD, unit(record).office())
                        .text("请核实情况并按时反馈。");
        return Optional.of(act);
    }

    /** One that is there for the category, else any. */
    private static DemoUnit unit(CaseRecord record) {
        List<DemoUnit> fit =
                List.of(DemoUnit.values()).stream()
                        .filter(unit -> unit.category().equals(record.category))
                        .toList();
        List<DemoUnit> from = fit.isEmpty() ? List.of(DemoUnit.values()) : fit;
        return from.get(Math.floorMod(record.caseId.hashCode() / LEFT_TO_PEOPLE, from.size()));
    }

    private CaseAct report(CaseRecord record) {
        String unit = record.lead().unit();
        String found =
                List.of(DemoUnit.values()).stream()
                        .filter(known -> known.office().equals(unit))
                        .map(DemoUnit::finding)
                        .findFirst()
                        .orElse("已核实处理");
        return by(record, EntryType.REPORT, link(record.lead()))
                .detail(EntryDetail.RESULT, "属实")
                .text(found);
    }

    private CaseAct answerOrClose(CaseRecord record, long now) {
        if (!record.answers.isEmpty()) {
            return by(record, EntryType.CLOSE, desk());
        }
        Outlet outlet =
                new Outlet(
                        "县政府发布", "yunting-portal", "https://www.example.cn/" + record.caseId, now);
        return by(record, EntryType.ANSWER, desk())
                .detail(EntryDetail.KIND, "答复")
                .detail(EntryDetail.SPEAKER, record.lead().unit())
                .outlets(List.of(outlet));
    }

    private By desk() {
        return new By(plan.desk(), UnitDuty.DUTY_OFFICER, Via.DESK, null, null);
    }

    private static By link(UnitTask task) {
        return new By(task.unit(), null, Via.LINK, null, null);
    }
}
