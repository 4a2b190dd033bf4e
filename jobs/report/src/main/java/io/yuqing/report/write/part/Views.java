/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.write.part;

import io.yuqing.report.ask.Answer;
import io.yuqing.report.ask.Digest;
import io.yuqing.report.ask.Parameters;
import io.yuqing.report.ask.Row;
import io.yuqing.report.ask.Shown;
import io.yuqing.report.model.Block;
import io.yuqing.report.model.Missing;
import io.yuqing.report.model.Quote;
import io.yuqing.report.model.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * 网民说法: groups of comments, each with its size and one of them as it stands.
 *
 * @param areByMeaning whether they were grouped by meaning, and not by common words
 * @param blocks a quote a group, with how large the group is as its caption
 */
public record Views(boolean areByMeaning, List<Block> blocks) {
    static final int FEWEST_FOR_SHARES = 30;
    private static final int LONGEST_QUOTE = 200;

    /**
     * By meaning where that was found for the subject and the time.
     *
     * @param subject a topic or a post
     * @param comments how many comments there are in all
     * @param most how many groups
     */
    public static Views of(Draft draft, String subject, long comments, int most) {
        List<Block> meant = MeantViews.of(draft, subject, most);
        return meant.isEmpty()
                ? new Views(false, byWords(draft, subject, comments, most))
                : new Views(true, meant);
    }

    private static List<Block> byWords(Draft draft, String subject, long comments, int most) {
        Answer groups =
                draft.ask(
                        "06_public_views",
                        Parameters.NONE.with("subject", subject).with("limit", most),
                        "样本编号");
        if (groups.isEmpty()) {
            return List.of();
        }
        Map<String, Row> texts = texts(draft, groups.rows(), "样本编号");
        List<Block> blocks = new ArrayList<>();
        for (Row group : groups.rows()) {
            String id = group.text("样本编号");
            blocks.add(quote(id, texts.get(id), caption(group, comments)));
        }
        return blocks;
    }

    /**
     * What groups quote, by id; of what is no longer kept nothing.
     *
     * @param id the column that names it
     */
    static Map<String, Row> texts(Draft draft, List<Row> groups, String id) {
        List<String> ids = groups.stream().map(row -> row.text(id)).toList();
        return draft.askWithin(
                        "quotes",
                        draft.order().from() - Times.HOUR,
                        draft.order().to(),
                        Parameters.NONE.withAll("ids", ids),
                        "item_id")
                .byKey();
    }

    /**
     * @param item null if it is no longer kept
     */
    static Block quote(String id, Row item, List<Run> caption) {
        if (item == null) {
            return new Quote(id, "", false, "", "", 0, "", caption);
        }
        String text = item.text("text");
        if (text.isEmpty()) {
            return Say.of(caption, "原文没有文字（编号" + item.text("item_id") + "）。");
        }
        String shown = excerpt(text);
        return new Quote(
                item.text("item_id"),
                shown,
                shown.length() == text.length(),
                Digest.sha256(text),
                item.text("platform_name"),
                item.whole("published"),
                item.text("link"),
                caption);
    }

    private static List<Run> caption(Row group, long comments) {
        String word = group.text("共同词");
        Run share =
                comments < FEWEST_FOR_SHARES
                        ? Missing.FEW
                        : group.figure("占比", comments, Shown::percent, Missing.UNKNOWN);
        return Say.runs(
                "机器判断" + group.text("态度") + "，",
                word.isEmpty() ? "同一句话" : "都提到“" + word + "”",
                "：跟帖",
                group.count("跟帖", "条"),
                "，占全部跟帖",
                share,
                "，不同说法",
                group.count("不同说法", "种"),
                "。");
    }

    /** Of a long text its beginning, byte for byte. */
    private static String excerpt(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_QUOTE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE));
    }
}
