/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.alert;

import io.yuqing.domain.origin.SafeLink;
import io.yuqing.domain.time.ShanghaiTime;
import io.yuqing.gateway.desk.page.Words;
import io.yuqing.gateway.desk.subject.alert.read.AlertHead;
import io.yuqing.gateway.desk.subject.alert.read.Evidence;
import io.yuqing.gateway.desk.subject.part.Fact;
import io.yuqing.gateway.desk.subject.part.ItemLine;
import io.yuqing.wire.item.Channels;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;

/**
 * What an alert was decided from.
 *
 * @param risk of 100
 * @param towns with how many items of each
 */
public record EvidencePart(
        String risk, List<FactorLine> factors, List<Fact> towns, List<CitationLine> citations) {

    /**
     * A part of the risk.
     *
     * @param points of how many, such as 12 / 30
     * @param width of its bar, of 100
     */
    public record FactorLine(String name, String points, long width, boolean heavy) {}

    /**
     * An item of the evidence.
     *
     * @param mark why it stands out; empty if it does not
     * @param said masked words of strangers, or that they are not kept any more
     * @param link to the original; empty if there is none to follow
     */
    public record CitationLine(String mark, String at, String channel, String said, String link) {}

    /** From four fifths of its points on a factor is heavy, as on the boards. */
    private static final double HEAVY = 0.8;

    static EvidencePart of(Evidence evidence, AlertHead head, Instant now) {
        return new EvidencePart(
                plain(head.risk()),
                evidence.factors().stream().map(EvidencePart::factor).toList(),
                evidence.towns().stream()
                        .map(town -> new Fact(town.name(), Words.number(town.items())))
                        .toList(),
                evidence.citations().stream().map(item -> citation(item, head, now)).toList());
    }

    private static FactorLine factor(Evidence.Factor factor) {
        boolean known = factor.weight() > 0;
        double part = known ? Math.min(1, factor.points() / factor.weight()) : 0;
        return new FactorLine(
                AlertWords.factor(factor.code()),
                plain(factor.points()) + (known ? " / " + plain(factor.weight()) : ""),
                Math.round(100 * part),
                part >= HEAVY);
    }

    private static CitationLine citation(Evidence.Citation item, AlertHead head, Instant now) {
        return new CitationLine(
                mark(item, head),
                ShanghaiTime.shortMoment(Instant.ofEpochMilli(item.publishedAt()), now),
                Channels.name(item.channel()),
                item.said().isBlank() ? "（原文已过保存期，或没有文字）" : ItemLine.cut(item.said()),
                SafeLink.of(item.url()));
    }

    private static String mark(Evidence.Citation item, AlertHead head) {
        if (item.first()) {
            return head.isOfThread() ? "首发" : "这个话题最早的一条";
        }
        if (item.negative()) {
            return "负面";
        }
        return head.firedAt() != null && item.publishedAt() > head.firedAt() ? "触发后" : "";
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
