/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.cases;

import io.yuqing.control.cases.CaseAct;
import io.yuqing.control.cases.CaseActException;
import io.yuqing.domain.cases.log.AnswerKind;
import io.yuqing.domain.cases.log.By;
import io.yuqing.domain.cases.log.CaseIds;
import io.yuqing.domain.cases.log.DeclineReason;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.log.FalseAlarmReason;
import io.yuqing.domain.cases.log.Medium;
import io.yuqing.domain.cases.log.OpenSource;
import io.yuqing.domain.cases.log.Outlet;
import io.yuqing.domain.cases.log.ReportResult;
import io.yuqing.domain.cases.log.UnitDuty;
import io.yuqing.domain.cases.log.Via;
import io.yuqing.domain.cases.record.CaseState;
import io.yuqing.domain.rule.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** Writes what is done with each case, by chance of a seed, and how each ends. */
final class ScriptWriter {
    static final String DESK = "网宣";
    static final List<String> UNITS = List.of("水务局", "住建局", "教育局", "交通局");

    /** How far cases are brought, each as often as it stands here. */
    private static final List<CaseState> ENDS =
            List.of(
                    CaseState.CLOSED,
                    CaseState.CLOSED,
                    CaseState.CLOSED,
                    CaseState.CLOSED,
                    CaseState.REPORTED,
                    CaseState.WORKING,
                    CaseState.ASSIGNED,
                    CaseState.ACCEPTED,
                    CaseState.DECLINED,
                    CaseState.FALSE_ALARM);

    private final Random random;
    private final long publishedAt;

    /** That of the case at hand. */
    private String caseId;

    private String name;
    private Deque<CaseAct.Written> acts;

    /**
     * @param publishedAt of all answers, in ms; not in the future
     */
    ScriptWriter(long seed, long publishedAt) {
        random = new Random(seed);
        this.publishedAt = publishedAt;
    }

    /** Of a case that the desk opens. */
    CaseScript byHand(int number) {
        open("h" + number, any(List.of(Level.YELLOW, Level.ORANGE)));
        return end(-1, any(List.of(CaseState.CLOSED, CaseState.REPORTED, CaseState.WORKING)));
    }

    /** Of a case that the desk opens and hands to a unit, which does the rest by its link. */
    CaseScript handedOut(int number, String unit) {
        open("u" + number, Level.ORANGE);
        write(act(EntryType.ACCEPT, "accept", desk()));
        assign("assign", unit);
        return new CaseScript(caseId, -1, acts, CaseState.REPORTED);
    }

    private void open(String newName, Level level) {
        begin(newName, CaseIds.caseId(CaseIds.manualEvent(newName + "/open"), 1));
        write(
                act(EntryType.OPEN, "open", desk())
                        .caseId("")
                        .detail(EntryDetail.SOURCE, OpenSource.HOTLINE.code())
                        .detail(EntryDetail.TITLE, "热线" + newName.substring(1) + "号件")
                        .detail(EntryDetail.LEVEL, level.code()));
    }

    /** Of a case that an alert opens. */
    CaseScript byAlert(int alert, Level level, String eventKey) {
        begin("a" + alert, CaseIds.caseId(eventKey, 1));
        CaseState end = any(ENDS);
        // What is orange or red is declined with a leader's approval only.
        boolean grave = level.compareTo(Level.ORANGE) >= 0;
        return end(alert, grave && end == CaseState.DECLINED ? CaseState.FALSE_ALARM : end);
    }

    private void begin(String newName, String newCase) {
        name = newName;
        caseId = newCase;
        acts = new ArrayDeque<>();
    }

    private CaseScript end(int alert, CaseState end) {
        switch (end) {
            case DECLINED ->
                    write(
                            act(EntryType.DECLINE, "decline", desk())
                                    .detail(EntryDetail.REASON, DeclineReason.NO_DEMAND.code()));
            case FALSE_ALARM ->
                    write(
                            act(EntryType.FALSE_ALARM, "false", desk())
                                    .detail(
                                            EntryDetail.REASON,
                                            FalseAlarmReason.LOOSE_RULE.code()));
            default -> goOn(end);
        }
        return new CaseScript(caseId, alert, acts, end);
    }

    private void goOn(CaseState end) {
        write(act(EntryType.ACCEPT, "accept", desk()));
        if (end == CaseState.ACCEPTED) {
            return;
        }
        String lead = any(UNITS);
        if (random.nextInt(6) == 0) {
            assign("assign-wrong", lead);
            write(act(EntryType.RETURN, "return", unit(lead)).text("不属本单位职责"));
            lead = UNITS.get((UNITS.indexOf(lead) + 1) % UNITS.size());
        }
        assign("assign", lead);
        if (end == CaseState.ASSIGNED) {
            return;
        }
        write(act(EntryType.ACKNOWLEDGE, "ack", any(List.of(unit(lead), hearsay(lead)))));
        if (random.nextInt(4) == 0) {
            // Refused: somebody has done it.
            write(act(EntryType.ACKNOWLEDGE, "ack-again", unit(lead)));
        }
        if (end == CaseState.WORKING) {
            return;
        }
        write(
                act(EntryType.REPORT, "report", unit(lead))
                        .detail(EntryDetail.RESULT, ReportResult.TRUE.code())
                        .text("已到现场处置"));
        if (end == CaseState.REPORTED) {
            return;
        }
        if (random.nextInt(5) == 0) {
            // Refused: the public was not answered.
            write(act(EntryType.CLOSE, "close-early", desk()));
        }
        write(
                act(EntryType.ANSWER, "answer", desk())
                        .detail(EntryDetail.KIND, AnswerKind.REPLY.code())
                        .detail(EntryDetail.SPEAKER, lead)
                        .outlets(
                                List.of(
                                        new Outlet(
                                                "县发布",
                                                "weibo",
                                                "https://weibo.example/" + name,
                                                publishedAt))));
        write(act(EntryType.CLOSE, "close", desk()));
    }

    private void assign(String step, String lead) {
        write(
                act(EntryType.ASSIGN, step, desk())
                        .detail(EntryDetail.LEAD, lead)
                        .text("请核实并回应群众关切"));
    }

    private CaseAct act(EntryType type, String step, By by) {
        return CaseAct.of(type).actionId(name + "/" + step).caseId(caseId).by(by);
    }

    private void write(CaseAct act) {
        try {
            acts.add(act.write());
        } catch (CaseActException e) {
            throw new IllegalStateException(e);
        }
    }

    static By desk() {
        return new By(DESK, UnitDuty.DUTY_OFFICER, Via.DESK, null, null);
    }

    private static By unit(String unit) {
        return new By(unit, null, Via.LINK, null, null);
    }

    private static By hearsay(String unit) {
        return new By(DESK, UnitDuty.DUTY_OFFICER, Via.DESK, unit, Medium.TELEPHONE);
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
