/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.write.period;

import io.yuqing.report.ask.Parameters;
import io.yuqing.report.ask.Row;
import io.yuqing.report.model.Block;
import io.yuqing.report.model.Section;
import io.yuqing.report.write.part.Draft;
import io.yuqing.report.write.part.Say;
import io.yuqing.report.write.part.Texts;
import io.yuqing.report.write.part.Views;
import java.util.ArrayList;
import java.util.List;

/**
 * 重点事件: cases, and alerts of yellow and above that are in none, as far as they were open in the
 * time or ended in it.
 */
final class Events {
    private static final int MOST = 10;

    /** Of how many it is told what people say. */
    private static final int MOST_WITH_VIEWS = 5;

    private Events() {}

    static void addTo(Draft draft, Knowledge knowledge) {
        List<Row> all =
                draft.ask("events", Parameters.NONE.with("limit", MOST + 1L), "event_id").rows();
        if (all.isEmpty()) {
            draft.section("重点事件", List.of(Say.of("没有未办结的事项，没有黄色以上预警。")));
            return;
        }
        List<Row> events = all.subList(0, Math.min(MOST, all.size()));
        Texts texts = texts(draft, events);
        List<Section> parts = new ArrayList<>();
        for (Row event : events) {
            parts.add(
                    new Section(
                            event.text("title"),
                            blocks(draft, knowledge, event, texts, parts.size())));
        }
        draft.section("重点事件", head(all, events), parts);
    }

    private static List<Block> head(List<Row> all, List<Row> events) {
        List<Block> head = new ArrayList<>();
        if (all.size() > events.size()) {
            head.add(Say.of("只列级别最高的" + MOST + "件（人工定过级的按人工定级，同级的按本期信息量），其余见值班台的事项清单。"));
        }
        if (events.stream().anyMatch(event -> event.text("subject_id").isEmpty())) {
            head.add(Say.of("没有写规模的事项不由预警引起，没有可统计的信息。"));
        }
        return head;
    }

    /** Of the first posts, however long before the time they were. */
    private static Texts texts(Draft draft, List<Row> events) {
        List<Row> known =
                events.stream()
                        .filter(event -> !event.text("first_id").isEmpty())
                        .filter(event -> !event.isNull("first_at"))
                        .toList();
        long first = known.stream().mapToLong(event -> event.whole("first_at")).min().orElse(0);
        long last = known.stream().mapToLong(event -> event.whole("first_at")).max().orElse(0);
        return Texts.of(
                draft,
                known.stream().map(event -> event.text("first_id")).distinct().toList(),
                first,
                last + 1);
    }

    private static List<Block> blocks(
            Draft draft, Knowledge knowledge, Row event, Texts texts, int place) {
        List<Block> blocks = new ArrayList<>(EventWords.of(draft.order(), knowledge, event, texts));
        if (knowledge == Knowledge.KNOWN
                && place < MOST_WITH_VIEWS
                && !event.text("subject_id").isEmpty()) {
            blocks.addAll(views(draft, event));
        }
        return blocks;
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
        Views views = Views.of(draft, id, all.whole("comments"), 1);
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                Say.of(
                        "主要说法（全部跟帖",
                        all.count("comments", "条"),
                        views.areByMeaning() ? "，按语义归类，语义模型）：" : "）："));
        blocks.addAll(views.blocks());
        return blocks;
    }
}
