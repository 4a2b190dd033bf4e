/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.write.part;

import io.yuqing.report.ask.Parameters;
import io.yuqing.report.ask.Row;
import io.yuqing.report.model.Block;
import io.yuqing.report.model.Run;
import io.yuqing.report.model.Words;
import java.util.List;

/** 数据可信度: whether the figures of a time may be quoted. */
public final class Trust {
    private Trust() {}

    /**
     * What is against the figures becomes a doubt of the draft; what is known of them is the text.
     */
    public static List<Block> of(Draft draft) {
        Order order = draft.order();
        Row account = draft.ask("trust").only();
        Row sources = draft.ask("sources", Parameters.NONE).only();
        if (order.to() > order.now()) {
            draft.doubt("所选的时间还没有结束，数字截至", Times.minute(order.now()), "。");
        }
        doubtAccount(draft, account);
        if (sources.is("broken")) {
            draft.doubt(
                    "有",
                    sources.count("broken", "个"),
                    "来源没有数据（",
                    sources.text("broken_names"),
                    sources.whole("broken") > 8 ? "等" : "",
                    "），数字会偏低，请联系采集方。");
        }
        return List.of(text(account, sources));
    }

    private static void doubtAccount(Draft draft, Row account) {
        if (account.is("unbalanced_minutes")) {
            draft.doubt(
                    "账目不平：有", account.count("unbalanced_minutes", "分钟"), "读入的和去向对不上，引用数字前请运维先核对。");
        }
        if (account.is("missing_records")) {
            draft.doubt(
                    "账目不平：所涉分区有",
                    account.count("missing_records", "条"),
                    "没有读到或多记（按整个分区计），引用数字前请运维先核对。");
        }
        if (!account.is("read_records")) {
            draft.doubt(unread(draft.order(), account));
        }
        if (account.is("rejected_unusual")) {
            draft.doubt(
                    "拒收",
                    account.count("rejected_records", "条"),
                    "，此前一周同样长的时间平均",
                    account.count("rejected_usual", "条"),
                    "，这些信息没有计入。");
        }
    }

    private static Block text(Row account, Row sources) {
        boolean balanced = !account.is("unbalanced_minutes") && !account.is("missing_records");
        return Say.of(
                !account.is("read_records") ? "" : balanced ? "账目平衡。" : "账目不平。",
                sources.is("registered")
                        ? Say.runs(
                                "登记的来源",
                                sources.count("registered", "个"),
                                "，在采",
                                sources.count("delivering", "个"),
                                "。")
                        : new Words("来源没有登记，是否中断无从判断。"),
                account.is("read_records") ? read(account) : "",
                "最后读入：",
                Times.minute(
                        account,
                        account.is("read_records") ? "last_read_at" : "last_read_ever",
                        "从未读入"),
                "。");
    }

    private static List<Run> read(Row account) {
        return Say.runs(
                "读入",
                account.count("read_records", "条"),
                "：计入",
                account.count("counted_records", "条"),
                "、重复",
                account.count("duplicate_records", "条"),
                "、迟到",
                account.count("late_records", "条"),
                "、拒收",
                account.count("rejected_records", "条"),
                "。");
    }

    /** Of a subject it is not told how many of its own there are: these are of all sources. */
    private static List<Run> unread(Order order, Row account) {
        if (!account.is("items_kept")) {
            return Say.runs("这段时间没有读入信息：没有信息不等于没有舆情。");
        }
        return Say.runs(
                order.subject().isEmpty() ? "这段时间没有读入信息，下面的 " : "这段时间没有读入信息，这段时间的 ",
                account.count("items_kept", " 条"),
                order.subject().isEmpty() ? "是之后补读的。" : "（全部来源）是之后补读的。");
    }
}
