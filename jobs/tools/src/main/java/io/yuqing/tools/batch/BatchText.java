/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.batch;

import java.util.Locale;

/** What became of a batch, for staff. */
final class BatchText {
    private BatchText() {}

    static String of(BatchAccount account) {
        StringBuilder text = new StringBuilder();
        text.append("批次 ").append(account.receipt().batch());
        if (account.receipt().saysHowMany()) {
            text.append(number("，回执 %,d 条", account.receipt().sent()));
        }
        text.append('\n');
        for (TopicAccount topic : account.topics()) {
            text.append("  ").append(of(topic)).append('\n');
        }
        if (account.late().items() > 0) {
            text.append(history(account.late())).append('\n');
        }
        return text.append(verdict(account)).append('\n').toString();
    }

    private static String history(LateDays late) {
        return String.format(
                Locale.ROOT,
                "  迟到的 %,d 条是历史（%s 至 %s）：已存入明细，不报警，没有赶上统计窗口；还没有补算过的，用 ./yuqing recount --from %s 补算",
                late.items(),
                late.from(),
                late.to(),
                late.from());
    }

    private static String of(TopicAccount topic) {
        String conflicts =
                topic.idConflicts() == 0 ? "" : number("（其中编号冲突 %,d）", topic.idConflicts());
        return String.format(
                Locale.ROOT,
                "%s：已读 %,d 条＝计入 %,d＋重复 %,d%s＋迟到 %,d＋死信 %,d%s（%s 至 %s 到达）",
                topic.topic(),
                topic.read(),
                topic.counted(),
                topic.duplicate(),
                conflicts,
                topic.late(),
                topic.rejected(),
                topic.open() == 0 ? "" : number("＋在途 %,d", topic.open()),
                topic.first(),
                topic.last());
    }

    private static String verdict(BatchAccount account) {
        if (account.topics().isEmpty()) {
            return "台账中没有这个批次：还没有读到，或编号不对；作业是否在运行，见 ./yuqing status。";
        }
        if (account.unread() > 0) {
            return number("还有 %,d 条没有读到：作业还没有读完，或没有在运行（./yuqing status）；请稍后再查。", account.unread());
        }
        if (account.unread() < 0) {
            return number(
                    "比回执多读到 %,d 条：这个批次写入了不止一次。重复的不会重复计数，但不能证明回执中的每一条都在其中。", -account.unread());
        }
        if (!account.isComplete()) {
            return "已读的还没有全部入账：在途；一分钟后仍如此，请看 Flink 界面的异常。";
        }
        return account.receipt().saysHowMany()
                ? "回执中的每一条都已入账。"
                : "读到的每一条都已入账。没有给出回执（--sent 或 --receipt），是否都读到了不得而知。";
    }

    private static String number(String sentence, long number) {
        return String.format(Locale.ROOT, sentence, number);
    }
}
