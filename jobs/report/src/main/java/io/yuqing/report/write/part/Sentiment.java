/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.write.part;

import io.yuqing.report.ask.Row;
import io.yuqing.report.model.Paragraph;

/** What the machine takes the mood to be, never without its error. */
public final class Sentiment {
    /** From the model's card in {@code nlp/README.md}, which a test holds it to. */
    public static final String ERROR = "机器情感有误差：对322条县情例句判断正确85.7%，对3,316条微博正确81.5%，不懂反语";

    private Sentiment() {}

    /**
     * @param row with columns of counts and shares, of all its items
     */
    public static Paragraph of(Row row) {
        return Say.of(
                "情感（机器判断）：负面",
                row.count("negative", "条"),
                Say.share(row.share("negative_share", "items")),
                "，中性",
                row.count("neutral", "条"),
                Say.share(row.share("neutral_share", "items")),
                "，正面",
                row.count("positive", "条"),
                Say.share(row.share("positive_share", "items")),
                "；机器拿不准（存疑）",
                row.count("unsure", "条"),
                Say.share(row.share("unsure_share", "items")),
                "。",
                row.whole("items") < 30 ? "不足30条，不列占比。" : "",
                ERROR + "。");
    }
}
