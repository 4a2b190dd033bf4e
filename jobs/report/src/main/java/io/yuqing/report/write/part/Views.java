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

/** 网民说法: groups of comments, each with its size and one of them as it stands. */
public final class Views {
    private static final int FEWEST_FOR_SHARES = 30;
    private static final int LONGEST_QUOTE = 200;

    private Views() {}

    /**
     * One quote a group, with how large the group is as its caption.
     *
     * @param subject a topic or a post
     * @param comments how many comments there are in all
     * @param most how many groups
     */
    public static List<Block> of(Draft draft, String subject, long comments, int most) {
        Answer groups =
                draft.ask(
                        "06_public_views",
                        Parameters.NONE.with("subject", subject).with("limit", most),
                        "样本编号");
        if (groups.isEmpty()) {
            return List.of();
        }
        List<String> ids = groups.rows().stream().map(row -> row.text("样本编号")).toList();
        Map<String, Row> texts =
                draft.ask("quotes", Parameters.NONE.withAll("ids", ids), "item_id").byKey();
        List<Block> blocks = new ArrayList<>();
        for (Row group : groups.rows()) {
            blocks.add(quote(group, texts.get(group.text("样本编号")), comments));
        }
        return blocks;
    }

    private static Block quote(Row group, Row item, long comments) {
        List<Run> caption = caption(group, comments);
        if (item == null) {
            return new Quote(group.text("样本编号"), "", false, "", "", 0, "", caption);
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
