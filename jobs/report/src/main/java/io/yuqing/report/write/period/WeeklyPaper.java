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

/** 网络舆情周报: seven days, or any number of them. */
public final class WeeklyPaper {
    private static final int TOPICS = 10;

    private WeeklyPaper() {}

    public static Report write(Order order, ReportTables tables) {
        Draft draft = new Draft(order.requireBegun(), tables);
        draft.section("数据可信度", Trust.of(draft));
        Situation situation = Situation.ofDays(draft);
        Knowledge knowledge = situation.knowledge();
        draft.section("本期概况", situation.blocks());
        draft.sectionFirst("", Listed.alerts(draft, knowledge, "本期"));
        Events.addTo(draft, knowledge);
        draft.section("话题前十", Listed.topics(draft, knowledge, TOPICS));
        draft.section("苗头", Listed.beginnings(draft, knowledge));
        draft.section("归口报送", Listed.routes(draft, knowledge));
        draft.section("办理", Listed.handling(draft));
        draft.section("下周到期", Listed.due(draft, 7 * Times.DAY));
        draft.section("附：数据说明", Annex.of("事项的状态、未办结数和下一时限是写作时的，不是本期结束时的。"));
        return draft.report(Times.days(order.from(), order.to()) + "网络舆情情况");
    }
}
