/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.write.period;

import io.yuqing.report.ask.ReportTables;
import io.yuqing.report.model.Report;
import io.yuqing.report.write.part.Annex;
import io.yuqing.report.write.part.Draft;
import io.yuqing.report.write.part.Order;
import io.yuqing.report.write.part.Times;
import io.yuqing.report.write.part.Trust;

/** 网络舆情日志: one day. */
public final class DailyPaper {
    private static final int TOPICS = 5;

    private DailyPaper() {}

    public static Report write(Order order, ReportTables tables) {
        Draft draft = new Draft(order.requireBegun(), tables);
        draft.section("数据可信度", Trust.of(draft));
        Situation situation = Situation.ofDay(draft);
        Knowledge knowledge = situation.knowledge();
        draft.section("当日概况", situation.blocks());
        draft.sectionFirst("", Listed.alerts(draft, knowledge, "当日"));
        Events.addTo(draft, knowledge);
        draft.section("话题前五", Listed.topics(draft, knowledge, TOPICS));
        draft.section("苗头", Listed.beginnings(draft, knowledge));
        draft.section("归口报送", Listed.routes(draft, knowledge));
        draft.section("办理", Listed.handling(draft));
        draft.section("明日到期", Listed.due(draft, Times.DAY));
        draft.section("附：数据说明", Annex.of("事项的状态、未办结数和下一时限是写作时的，不是当日结束时的。"));
        return draft.report(Times.day(order.from()) + "网络舆情情况");
    }
}
