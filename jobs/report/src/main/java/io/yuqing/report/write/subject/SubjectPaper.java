/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.write.subject;

import io.yuqing.report.ask.Asker;
import io.yuqing.report.ask.Parameters;
import io.yuqing.report.ask.ReportTables;
import io.yuqing.report.ask.Row;
import io.yuqing.report.model.Block;
import io.yuqing.report.model.FillIn;
import io.yuqing.report.model.Report;
import io.yuqing.report.write.part.Annex;
import io.yuqing.report.write.part.Draft;
import io.yuqing.report.write.part.NoReportException;
import io.yuqing.report.write.part.Order;
import io.yuqing.report.write.part.Say;
import io.yuqing.report.write.part.Times;
import io.yuqing.report.write.part.Trust;
import io.yuqing.report.write.part.Views;
import java.util.ArrayList;
import java.util.List;

/** 网络舆情专报: one topic, post, alert or case. */
public final class SubjectPaper {
    /** Longer charts are cut off. */
    private static final long LONGEST = 92 * Times.DAY;

    private static final int GROUPS = 6;
    private static final int MOST_ALERTS = 20;
    private static final int MOST_CASES = 3;

    private SubjectPaper() {}

    public static Report write(Order order, ReportTables tables) {
        if (order.to() - order.from() > LONGEST) {
            throw new NoReportException("专报的时间不能超过92天；请用 --from 和 --to 缩短。");
        }
        Asker asker = new Asker(tables);
        Subject subject = new SubjectFinder(asker).find(order.requireBegun());
        Draft draft = new Draft(order, asker);
        List<Block> trust = Trust.of(draft);
        Row overview = draft.ask("subject_overview", subject.parameters()).only();
        List<Row> alerts =
                draft.ask(
                                "subject_alerts",
                                subject.parameters().with("limit", MOST_ALERTS),
                                "alert_id")
                        .rows();
        List<CaseFacts> cases = cases(draft, subject);
        doubtAge(draft);

        draft.section("", Summary.of(subject, overview, alerts, cases));
        draft.section("基本情况", Facts.of(draft, subject, overview, alerts));
        draft.section("传播情况", Spread.of(draft, subject, overview));
        draft.section("网民说法", views(draft, subject, overview));
        draft.section("研判依据", Grounds.of(draft, subject, alerts, cases));
        draft.section(
                "处置与回应", CaseFacts.sections(cases).blocks(), CaseFacts.sections(cases).parts());
        draft.section("建议", List.of(new FillIn("建议：由承办人员填写", List.of())));
        draft.section("附：证据清单", Evidence.of(draft, subject));
        List<Block> annex = new ArrayList<>(trust);
        annex.addAll(Annex.of(notes(subject)));
        draft.section("附：数据说明", annex);
        return draft.report(subject.title());
    }

    private static String[] notes(Subject subject) {
        List<String> notes = new ArrayList<>();
        notes.add("“首发”“最早”只是系统采到的最早，采集之外可能还有更早的；平台先后不说谁传给谁。");
        notes.add("事项的状态和时限是写作时的。");
        if (subject.subjects() > 1) {
            notes.add("本事项的预警涉及" + subject.subjects() + "个对象，信息量、传播和说法只统计级别最高的一个。");
        }
        return notes.toArray(String[]::new);
    }

    private static void doubtAge(Draft draft) {
        if (draft.order().from() < draft.order().now() - 30 * Times.DAY) {
            draft.doubt("所选的时间早于30天保存期的部分，明细可能已经到期，数字只含现存的。");
        }
    }

    private static List<CaseFacts> cases(Draft draft, Subject subject) {
        if (!subject.caseId().isEmpty()) {
            return List.of(CaseFacts.ask(draft, subject.caseId()));
        }
        return draft
                .ask("subject_cases", subject.parameters().with("limit", MOST_CASES), "case_id")
                .rows()
                .stream()
                .map(row -> CaseFacts.ask(draft, row.text("case_id")))
                .toList();
    }

    private static List<Block> views(Draft draft, Subject subject, Row overview) {
        if (!subject.isCounted()) {
            return List.of(Say.of("本事项不由预警引起，没有可统计的跟帖。"));
        }
        if (!overview.is("comments")) {
            return List.of(Say.of("所选时间内没有采到跟帖。"));
        }
        Views views = Views.of(draft, subject.id(), overview.whole("comments"), GROUPS);
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                Say.of(
                        "所选时间内跟帖",
                        overview.count("comments", "条"),
                        views.areByMeaning() ? "，按语义归类（语义模型），未经人工核对" : "，按态度和共同的词归组",
                        "，只列最大的",
                        Integer.toString(GROUPS),
                        views.areByMeaning() ? "组以内，各引与组内其他跟帖最相近的一条原话。" : "组以内，各引获赞最多的一条原话。",
                        "态度由机器逐条判断，所引的一条不一定与判断相符："));
        blocks.addAll(views.blocks());
        return blocks;
    }

    /** A case and what belongs to it is asked for by its id. */
    static Parameters ofCase(String id) {
        return Parameters.NONE.with("case", id);
    }
}
