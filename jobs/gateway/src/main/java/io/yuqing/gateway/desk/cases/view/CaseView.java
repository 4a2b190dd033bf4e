/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases.view;

import io.yuqing.domain.cases.chain.Seal;
import io.yuqing.domain.cases.guard.CloseGuard;
import io.yuqing.domain.cases.log.By;
import io.yuqing.domain.cases.log.CaseIds;
import io.yuqing.domain.cases.log.ReportResult;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.record.AlertRef;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.CaseState;
import io.yuqing.domain.cases.record.Clock;
import io.yuqing.domain.time.ShanghaiTime;
import io.yuqing.gateway.desk.cases.post.CasePost;
import io.yuqing.gateway.desk.cases.step.CaseButtons;
import io.yuqing.gateway.desk.page.DeskLinks;
import io.yuqing.gateway.desk.page.PlatformWords;
import io.yuqing.gateway.desk.page.Words;
import io.yuqing.gateway.desk.subject.part.Fact;
import io.yuqing.report.model.ReportKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All that is known of a case.
 *
 * @param title words of strangers, perhaps
 * @param post what the first post of its gravest alert says
 * @param reopened that it had ended before
 * @param marks what stands beside the state
 * @param left what is due first; empty if nothing is
 * @param missing what it lacks before it can be closed; empty if that is not the question
 * @param into the case that it went into; empty if it did not
 * @param unclarified platforms on which an untrue claim still stands
 * @param history every step, the newest first
 * @param broken where its record was changed; empty if it was not
 * @param chain how its record is linked and sealed
 */
public record CaseView(
        String page,
        String report,
        String shortId,
        String title,
        CasePost post,
        Optional<Reopening> reopened,
        String level,
        String levelText,
        String state,
        List<String> marks,
        Optional<TimeLeft> left,
        List<Fact> facts,
        CaseButtons buttons,
        List<String> missing,
        String into,
        List<UnitLine> units,
        List<DeadlineLine> deadlines,
        List<AlertLine> alerts,
        List<AnswerLine> answers,
        List<String> unclarified,
        List<HistoryRun> history,
        String broken,
        List<Fact> chain) {
    private static final int SIGNS = 16;

    /**
     * An alert of the case.
     *
     * @param page empty of one that was split off before anybody saw it
     */
    public record AlertLine(String page, String level, String levelText, String what) {}

    /**
     * What a case is made of beside its record.
     *
     * @param broken where its record was changed; empty if it was not
     */
    public record Papers(
            List<CaseEvent> history,
            Function<String, Optional<String>> texts,
            CasePost post,
            String broken,
            Seal seal,
            PlatformWords platforms) {}

    /**
     * As one who acts so sees it.
     *
     * @param by as whom the viewer acts
     */
    public static CaseView of(CaseRecord record, CasePlan plan, By by, Papers papers, Instant now) {
        boolean reported = record.state() == CaseState.REPORTED;
        return new CaseView(
                DeskLinks.caseOf(record.caseId),
                DeskLinks.reportAbout(ReportKind.CASE.code(), record.caseId),
                CaseIds.shortForm(record.caseId),
                record.title,
                papers.post(),
                Reopening.of(record, papers.history(), now),
                record.level.code(),
                Words.level(record.level.code()),
                record.state().text(),
                MarkWords.all(record, now),
                record.isOpen() ? TimeLeft.of(record, now) : Optional.empty(),
                facts(record, papers.platforms(), now),
                CaseButtons.of(record, plan, by, now),
                reported
                        ? CloseGuard.missing(record).stream()
                                .map(each -> papers.platforms().in(each, record.platforms))
                                .toList()
                        : List.of(),
                record.mergedInto,
                new UnitLines(record, plan, by, now).all(),
                DeadlineLine.of(record, now),
                alerts(record, new AlertTitles(papers.history())),
                record.answers.stream()
                        .map(answer -> AnswerLine.of(answer, papers.platforms(), now))
                        .toList(),
                record.result == ReportResult.UNTRUE
                        ? CloseGuard.unclarified(record).stream()
                                .map(papers.platforms()::of)
                                .toList()
                        : List.of(),
                HistoryRun.of(history(record, papers, now)),
                papers.broken(),
                chain(record, papers));
    }

    private static List<Fact> facts(CaseRecord record, PlatformWords platforms, Instant now) {
        List<Fact> facts = new ArrayList<>();
        String machine = Words.level(record.levelMachine.code());
        facts.add(
                new Fact(
                        "定级",
                        (record.alerts.isEmpty() ? "" : "机器 " + machine + "；")
                                + (record.levelPerson == null
                                        ? "人工尚未定级"
                                        : "人工 " + Words.level(record.levelPerson.code()))));
        add(facts, "来源", record.source);
        add(facts, "归口", record.category);
        add(facts, "首发", moment(record.firstPostAt, now));
        add(facts, "发现", moment(record.detectedAt, now));
        add(facts, "登记", moment(record.openedAt, now));
        add(facts, "结束", moment(record.endedAt, now));
        add(facts, "线下处置", record.result == null ? "" : record.result.code());
        add(facts, "平台", platforms.of(record.platforms));
        add(facts, "延期申请", requests(record, now));
        return List.copyOf(facts);
    }

    private static String requests(CaseRecord record, Instant now) {
        return record.requests.values().stream()
                .map(
                        request ->
                                request.unit()
                                        + "申请"
                                        + clockName(record, request.clock())
                                        + "延至 "
                                        + moment(request.until(), now))
                .collect(Collectors.joining("；"));
    }

    private static String clockName(CaseRecord record, String key) {
        Clock clock = record.clocks.get(key);
        return clock == null ? "" : "“" + DeadlineWords.name(clock.spec()) + "”";
    }

    private static void add(List<Fact> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(name, value));
        }
    }

    private static String moment(long at, Instant now) {
        return at == 0 ? "" : ShanghaiTime.moment(Instant.ofEpochMilli(at), now);
    }

    private static List<AlertLine> alerts(CaseRecord record, AlertTitles titles) {
        return record.alerts.values().stream().map(ref -> alert(ref, titles)).toList();
    }

    private static AlertLine alert(AlertRef ref, AlertTitles titles) {
        String id = ref.alertId().isEmpty() ? ref.toldAs() : ref.alertId();
        return new AlertLine(
                DeskLinks.alert(id),
                ref.level().code(),
                Words.level(ref.level().code()),
                titles.of(ref.toldAs(), ref) + (ref.firing() ? "" : "（已解除）"));
    }

    private static List<HistoryLine> history(CaseRecord record, Papers papers, Instant now) {
        List<HistoryLine> lines = new ArrayList<>();
        for (CaseEvent event : papers.history()) {
            lines.add(0, HistoryLine.of(event, record, papers, now));
        }
        return List.copyOf(lines);
    }

    private static List<Fact> chain(CaseRecord record, Papers papers) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("记录", "第 " + record.seq + " 步"));
        facts.add(
                new Fact(
                        "末步校验值",
                        record.lastHash.substring(0, Math.min(SIGNS, record.lastHash.length()))));
        if (!papers.history().isEmpty()) {
            facts.add(new Fact("核对", papers.broken().isEmpty() ? "各步首尾相接，没有改动" : papers.broken()));
        }
        boolean sealed = papers.seal().offset() >= 0;
        facts.add(
                new Fact(
                        "最近封印",
                        sealed ? papers.seal().day() + "，" + papers.seal().shown() : "还没有"));
        return List.copyOf(facts);
    }
}
