/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.thread;

import io.yuqing.domain.origin.SafeLink;
import io.yuqing.domain.time.ShanghaiTime;
import io.yuqing.gateway.desk.page.Words;
import io.yuqing.gateway.desk.subject.part.ItemLine;
import io.yuqing.gateway.desk.subject.read.ItemText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How a thread was passed on.
 *
 * @param total reposts, how deep, how many without a way up to the original, in words
 * @param unseen how many more edges there are; empty if all are listed
 */
public record SpreadPart(String total, List<EdgeLine> edges, String unseen) {
    private static final int SHOWN = 40;

    /**
     * A repost and its parent.
     *
     * @param parent words of strangers, or why there are none
     * @param parentLink to it; empty if there is none to follow
     * @param level 第 2 层, 接不上
     * @param below how many were passed on from it, and on from those
     * @param delay 隔 3 分钟; empty if the parent was not collected
     */
    public record EdgeLine(
            String at,
            String platform,
            String parent,
            String parentLink,
            String child,
            String childLink,
            String level,
            String delay,
            String below) {}

    static SpreadPart of(Spread spread, String rootId, Instant now) {
        long unseen = spread.total() - spread.edges().size();
        return new SpreadPart(
                total(spread),
                spread.edges().stream().map(edge -> line(edge, rootId, now)).toList(),
                unseen == 0 ? "" : Words.number(unseen));
    }

    private static String total(Spread spread) {
        if (spread.total() == 0) {
            return "没有采到转发。";
        }
        String sentence =
                "转发 "
                        + Words.number(spread.total())
                        + " 条，最深到第 "
                        + Words.number(spread.deepest())
                        + " 层";
        return spread.loose() == 0
                ? sentence + "。"
                : sentence + "，接不上的 " + Words.number(spread.loose()) + " 条。";
    }

    private static EdgeLine line(Spread.Edge edge, String rootId, Instant now) {
        return new EdgeLine(
                ShanghaiTime.shortMoment(Instant.ofEpochMilli(edge.publishedAt()), now),
                edge.child() == null ? "" : edge.child().platform(),
                edge.parentId().equals(rootId) ? "原帖" : said(edge.parent(), "（上一级没有采到，或已过保存期）"),
                link(edge.parent()),
                said(edge.child(), "（原文已过保存期）"),
                link(edge.child()),
                edge.level() == 0 ? "接不上" : "第 " + edge.level() + " 层",
                delay(edge.delay()),
                Words.number(edge.below()));
    }

    private static String said(ItemText text, String instead) {
        if (text == null) {
            return instead;
        }
        String said = ItemLine.cut(text.said());
        return said.codePointCount(0, said.length()) <= SHOWN
                ? said
                : said.substring(0, said.offsetByCodePoints(0, SHOWN)) + "…";
    }

    private static String link(ItemText text) {
        return text == null ? "" : SafeLink.of(text.url());
    }

    /** A negative one says that the clock of the other side is wrong. */
    private static String delay(Long seconds) {
        if (seconds == null) {
            return "";
        }
        return (seconds < 0 ? "早 " : "隔 ") + ShanghaiTime.span(Duration.ofSeconds(seconds).abs());
    }
}
