/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.office;

import io.yuqing.domain.cases.log.By;
import io.yuqing.domain.cases.log.CaseIds;
import io.yuqing.domain.cases.log.CaseText;
import io.yuqing.domain.cases.log.Details;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.log.Medium;
import io.yuqing.domain.cases.log.Outlet;
import io.yuqing.domain.cases.log.UnitDuty;
import io.yuqing.domain.cases.log.Via;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.record.CaseState;
import io.yuqing.domain.rule.Level;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The life of one case of the demo, told step by step; what lies after the present has not happened
 * yet. Keeps what is true of it beside.
 */
final class OfficeStory {
    private final String id;
    private final CasePlan plan;
    private final Random random;
    private final long now;
    private final List<OfficeStep> steps = new ArrayList<>();
    private final String caseId;
    private String title = "";
    private String unit = "";
    private CaseState state = CaseState.NEW;
    private long openedAt;
    private long acknowledgedAt;
    private long reportedAt;
    private long answeredAt;
    private long closedAt;

    OfficeStory(String id, CasePlan plan, Random random, long now) {
        this.id = id;
        this.plan = plan;
        this.random = random;
        this.now = now;
        this.caseId = CaseIds.caseId(CaseIds.manualEvent(action("open")), 1);
    }

    private String action(String step) {
        return id + "/" + step;
    }

    List<OfficeStep> steps() {
        return List.copyOf(steps);
    }

    CaseTruth truth() {
        return new CaseTruth(
                caseId,
                title,
                unit,
                state,
                openedAt,
                acknowledgedAt,
                reportedAt,
                answeredAt,
                closedAt);
    }

    void open(long at, String called, String source, String category, Level level, String... on) {
        Details details =
                Details.NONE
                        .with(EntryDetail.TITLE, called)
                        .with(EntryDetail.SOURCE, source)
                        .with(EntryDetail.CATEGORY, category)
                        .with(EntryDetail.LEVEL, level.code())
                        .with(EntryDetail.PLATFORMS, List.of(on))
                        .withTime(EntryDetail.FIRST_POST_AT, at - minutes(40 + random.nextInt(300)))
                        .withTime(EntryDetail.DETECTED_AT, at - minutes(3 + random.nextInt(20)));
        title = called;
        if (add(at, "open", desk(), EntryType.OPEN, details, "")) {
            openedAt = at;
        }
    }

    void accept(long at) {
        if (add(at, "accept", desk(), EntryType.ACCEPT, Details.NONE, "")) {
            state = CaseState.ACCEPTED;
        }
    }

    void end(long at, EntryType type, String reason) {
        Details why = Details.NONE.with(EntryDetail.REASON, reason);
        if (add(at, "end", desk(), type, why, "")) {
            state = type == EntryType.DECLINE ? CaseState.DECLINED : CaseState.FALSE_ALARM;
        }
    }

    void assign(long at, String lead) {
        Details to = Details.NONE.with(EntryDetail.LEAD, lead);
        if (add(at, "assign/" + lead, desk(), EntryType.ASSIGN, to, "请核实情况并按时反馈。")) {
            unit = lead;
            state = CaseState.ASSIGNED;
        }
    }

    /** By its link, or on the telephone to the desk. */
    void acknowledge(long at, boolean called) {
        By by = called ? hearsay() : link();
        Details when = called ? Details.NONE.withTime(EntryDetail.HAPPENED_AT, at) : Details.NONE;
        if (add(at, "acknowledge", by, EntryType.ACKNOWLEDGE, when, "")) {
            acknowledgedAt = at;
            state = CaseState.WORKING;
        }
    }

    void giveBack(long at, String why) {
        if (add(at, "return", link(), EntryType.RETURN, Details.NONE, why)) {
            state = CaseState.ACCEPTED;
        }
    }

    void instruct(long at, long until) {
        By leader = new By(plan.desk(), UnitDuty.DUTY_OFFICER, Via.DESK, null, Medium.PAPER);
        Details to = Details.NONE.withTime(EntryDetail.UNTIL, until);
        add(at, "instruct", leader, EntryType.INSTRUCT, to, "请抓紧核实处置，结果报我。");
    }

    void report(long at, String result, String found) {
        Details details = Details.NONE.with(EntryDetail.RESULT, result);
        if (add(at, "report", link(), EntryType.REPORT, details, found)) {
            reportedAt = at;
            state = CaseState.REPORTED;
        }
    }

    void answer(long at, String kind, String speaker, String... platforms) {
        List<Outlet> outlets = new ArrayList<>();
        for (String platform : platforms) {
            outlets.add(
                    new Outlet(
                            "县政府发布",
                            platform,
                            "https://" + platform + ".example.cn/" + caseId,
                            at));
        }
        Details details =
                Details.NONE
                        .with(EntryDetail.KIND, kind)
                        .with(EntryDetail.SPEAKER, speaker)
                        .withOutlets(outlets);
        if (add(at, "answer", desk(), EntryType.ANSWER, details, "")) {
            answeredAt = at;
        }
    }

    void close(long at) {
        if (add(at, "close", desk(), EntryType.CLOSE, Details.NONE, "")) {
            closedAt = at;
            state = CaseState.CLOSED;
        }
    }

    /** Whether it has happened by now. */
    private boolean add(
            long at, String step, By by, EntryType type, Details details, String words) {
        if (at > now) {
            return false;
        }
        String actionId = action(step);
        CaseText text = words.isEmpty() ? null : new CaseText(actionId, salt(), words);
        Entry entry =
                Entry.act(actionId, type, by)
                        .about(type == EntryType.OPEN ? "" : caseId, "")
                        .with(details)
                        .withText(text == null ? "" : text.digest())
                        .at(0, at);
        steps.add(new OfficeStep(at, entry, text));
        return true;
    }

    private String salt() {
        return "%032x".formatted(new BigInteger(128, random));
    }

    private By desk() {
        return new By(plan.desk(), UnitDuty.DUTY_OFFICER, Via.DESK, null, null);
    }

    private By link() {
        return new By(unit, null, Via.LINK, null, null);
    }

    private By hearsay() {
        return new By(plan.desk(), UnitDuty.DUTY_OFFICER, Via.DESK, unit, Medium.TELEPHONE);
    }

    static long minutes(double minutes) {
        return Math.round(minutes * 60_000);
    }
}
