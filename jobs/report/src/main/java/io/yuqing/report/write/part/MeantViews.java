/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.write.part;

import io.yuqing.report.ask.Parameters;
import io.yuqing.report.ask.Row;
import io.yuqing.report.ask.Shown;
import io.yuqing.report.model.Block;
import io.yuqing.report.model.Missing;
import io.yuqing.report.model.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 网民说法 by meaning, as the second-reading job grouped the comments of a live subject. */
final class MeantViews {
    private static final String VIEW = "view";

    private MeantViews() {}

    /**
     * @param most how many groups
     * @return empty if no set stands for the subject and the time
     */
    static List<Block> of(Draft draft, String subject, int most) {
        long until = Math.min(draft.order().to(), draft.order().now());
        Optional<Row> standing =
                draft.askWithin(
                                "views_standing",
                                draft.order().from(),
                                until,
                                Parameters.NONE.with("subject", subject))
                        .first();
        return standing.map(set -> of(draft, subject, set, most)).orElse(List.of());
    }

    private static List<Block> of(Draft draft, String subject, Row set, int most) {
        List<Row> rows =
                draft.ask(
                                "views_by_meaning",
                                Parameters.NONE
                                        .with("subject", subject)
                                        .with("subject_kind", set.text("subject_kind"))
                                        .with("read_ms", set.whole("read_ms")),
                                "place")
                        .rows();
        List<Row> views =
                rows.stream().filter(row -> row.text("kind").equals(VIEW)).limit(most).toList();
        Map<String, Row> texts = Views.texts(draft, views, "quote_id");
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                Say.of(
                        "截至" + Times.minute(set.whole("read_ms")) + "，读过跟帖",
                        rows.get(0).count("comments_read", "条"),
                        "。"));
        for (Row view : views) {
            String id = view.text("quote_id");
            blocks.add(Views.quote(id, texts.get(id), caption(view)));
        }
        rows.stream()
                .filter(row -> row.text("kind").equals("in_no_group"))
                .forEach(
                        row ->
                                blocks.add(
                                        Say.of(
                                                "不在任何一组的跟帖",
                                                row.count("group_comments", "条"),
                                                "。")));
        return blocks;
    }

    private static List<Run> caption(Row view) {
        String words = view.text("group_words");
        long read = view.whole("comments_read");
        Run share =
                read < Views.FEWEST_FOR_SHARES
                        ? Missing.FEW
                        : view.figure("share", read, Shown::percent, Missing.UNKNOWN);
        return Say.runs(
                "机器判断负面",
                view.count("group_negative", "条"),
                "、中性",
                view.count("group_neutral", "条"),
                "、正面",
                view.count("group_positive", "条"),
                words.isEmpty() ? "" : "，多提到“" + words + "”",
                "：跟帖",
                view.count("group_comments", "条"),
                "，占读过的跟帖",
                share,
                "，不同说法",
                view.count("group_texts", "种"),
                "。");
    }
}
