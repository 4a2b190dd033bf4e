/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.write.period;

import io.yuqing.report.ask.Row;
import io.yuqing.report.model.Block;
import io.yuqing.report.model.Link;
import io.yuqing.report.model.Missing;
import io.yuqing.report.model.Run;
import io.yuqing.report.write.part.Cells;
import io.yuqing.report.write.part.Order;
import io.yuqing.report.write.part.Say;
import io.yuqing.report.write.part.Texts;
import io.yuqing.report.write.part.Times;
import java.util.ArrayList;
import java.util.List;

/** What is said of one event: its level and state, its first post, its size, its next deadline. */
final class EventWords {
    private EventWords() {}

    static List<Block> of(Order order, Knowledge knowledge, Row event, Texts texts) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Say.of("级别：", level(event), "。处置状态：", state(event), "。"));
        blocks.add(
                Say.of(
                        "首发：",
                        first(event),
                        event.text("first_id").isEmpty()
                                ? ""
                                : Say.runs("：“", texts.excerpt(event.text("first_id")), "”"),
                        "。",
                        event.text("subject_id").isEmpty()
                                ? ""
                                : Say.runs(
                                        "本期规模：",
                                        knowledge.ofWindows(event.count("items", "条")),
                                        "。")));
        if (!event.text("case_id").isEmpty()) {
            blocks.add(Say.of(deadline(event, order.now())));
        }
        return blocks;
    }

    private static String level(Row event) {
        String machine = event.text("level_machine");
        return Cells.levels(!machine.isEmpty(), machine, event.text("level_person"));
    }

    private static String state(Row event) {
        String unit = event.text("lead_unit");
        return event.text("state") + (unit.isEmpty() ? "" : "，主办" + unit);
    }

    /** When the case says it was; and where, if that is the post that the alerts know. */
    private static List<Run> first(Row event) {
        boolean posted = !event.text("first_id").isEmpty() && !event.isNull("first_at");
        if (event.isNull("first_post") && !posted) {
            return Say.runs(new Missing("没有记录"));
        }
        String url = event.text("first_url");
        long at = event.whole(event.isNull("first_post") ? "first_at" : "first_post");
        return posted
                ? Say.runs(
                        Times.minute(at) + "，" + event.text("first_platform"),
                        url.matches("https?://.*") ? Say.runs("，", new Link("原文", url)) : List.of())
                : Say.runs(Times.minute(at));
    }

    private static String deadline(Row event, long now) {
        if (event.isNull("due_at")) {
            return !event.is("deadlines")
                    ? "没有时限。"
                    : event.is("given_up") ? "各项时限都已满足，或不再适用。" : "各项时限都已满足。";
        }
        long due = event.whole("due_at");
        return "下一时限："
                + event.text("due_name")
                + "，"
                + Times.minute(due)
                + (due < now ? "，已超时 " + Times.length(now - due) : "")
                + "。";
    }
}
