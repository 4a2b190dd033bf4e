/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.write.period;

import io.yuqing.report.ask.Parameters;
import io.yuqing.report.ask.Row;
import io.yuqing.report.model.Block;
import io.yuqing.report.model.Link;
import io.yuqing.report.model.Missing;
import io.yuqing.report.model.Run;
import io.yuqing.report.model.Section;
import io.yuqing.report.write.part.Cells;
import io.yuqing.report.write.part.Draft;
import io.yuqing.report.write.part.Say;
import io.yuqing.report.write.part.Times;
import io.yuqing.report.write.part.Views;
import java.util.ArrayList;
import java.util.List;

/** 重点事件: open cases, and alerts of yellow and above that are in none. */
final class Events {
    private static final int MOST = 10;

    /** Of how many it is told what people say. */
    private static final int MOST_WITH_VIEWS = 5;

    private Events() {}

    static void addTo(Draft draft, Knowledge knowledge) {
        List<Row> events =
                draft.ask("events", Parameters.NONE.with("limit", MOST + 1L), "event_id").rows();
        if (events.isEmpty()) {
            draft.section("重点事件", List.of(Say.of("没有未办结的事项，没有黄色以上预警。")));
            return;
        }
        List<Section> parts = new ArrayList<>();
        for (Row event : events.subList(0, Math.min(MOST, events.size()))) {
            parts.add(
                    new Section(
                            event.text("title"), blocks(draft, knowledge, event, parts.size())));
        }
        List<Block> head =
                events.size() <= MOST
                        ? List.of()
                        : List.of(Say.of("只列级别最高的" + MOST + "件，其余见值班台的事项清单。"));
        draft.section("重点事件", head, parts);
    }

    private static List<Block> blocks(Draft draft, Knowledge knowledge, Row event, int place) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Say.of("级别：", level(event), "。处置状态：", state(event), "。"));
        blocks.add(Say.of("首发：", first(event), "。本期规模：", knowledge.ofWindows(size(event)), "。"));
        blocks.add(Say.of("下一时限：", deadline(event), "。"));
        if (knowledge == Knowledge.KNOWN
                && place < MOST_WITH_VIEWS
                && !event.text("subject_id").isEmpty()) {
            blocks.addAll(views(draft, event));
        }
        return blocks;
    }

    private static List<Run> level(Row event) {
        String person = Cells.level(event.text("level_person"));
        return Say.runs(
                "机器判断",
                Cells.text(Cells.level(event.text("level_machine"))),
                "，人工研判",
                person.isEmpty() ? new Missing("未填") : Cells.text(person));
    }

    private static List<Run> state(Row event) {
        String unit = event.text("lead_unit");
        return Say.runs(event.text("state"), unit.isEmpty() ? "" : "，主办" + unit);
    }

    private static List<Run> first(Row event) {
        if (event.text("first_id").isEmpty() || event.isNull("first_at")) {
            return Say.runs(new Missing("没有记录"));
        }
        String url = event.text("first_url");
        return Say.runs(
                Times.minute(event.whole("first_at")),
                "，" + event.text("first_platform"),
                url.matches("https?://.*") ? Say.runs("，", new Link("原文", url)) : List.of());
    }

    private static Run size(Row event) {
        return event.count("items", "条", new Missing("不由预警引起，没有可统计的信息"));
    }

    private static List<Run> deadline(Row event) {
        if (event.isNull("due_at")) {
            return Say.runs("没有未满足的时限");
        }
        return Say.runs(event.text("due_name") + "，" + Times.minute(event.whole("due_at")));
    }

    private static List<Block> views(Draft draft, Row event) {
        boolean topic = event.text("subject_kind").equals("topic");
        String id = event.text("subject_id");
        Row all =
                draft.ask(
                                "subject_overview",
                                Parameters.NONE
                                        .with("topic", topic ? id : "")
                                        .with("thread", topic ? "" : id))
                        .only();
        if (!all.is("comments")) {
            return List.of(Say.of("主要说法：本期没有采到跟帖。"));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(Say.of("主要说法（全部跟帖", all.count("comments", "条"), "）："));
        blocks.addAll(Views.of(draft, id, all.whole("comments"), 1));
        return blocks;
    }
}
