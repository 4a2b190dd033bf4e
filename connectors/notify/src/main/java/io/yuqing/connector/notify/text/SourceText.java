/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.text;

import io.yuqing.connector.notify.Line;
import io.yuqing.connector.notify.Notice;
import io.yuqing.connector.notify.Span;
import io.yuqing.connector.notify.Tone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of an alert on a source: for those who keep the system, in words that nobody takes for
 * an opinion of the public. Pure.
 */
public final class SourceText {
    private static final String WARNING = "采集告警";

    private SourceText() {}

    /**
     * The notice of these facts.
     *
     * @throws IllegalArgumentException if the level is none of the four
     */
    public static Notice notice(SourceFacts facts) {
        boolean over = facts.happening() == Happening.RESOLVED;
        Tone tone = over ? Tone.GREEN : Level.of(facts.level()).tone();
        String title =
                tone.mark()
                        + " "
                        + headline(facts)
                        + "｜来源 "
                        + facts.source().strip()
                        + "："
                        + facts.state();
        return new Notice(facts.key(), tone, title, lines(facts, over), facts.link(), false);
    }

    private static String headline(SourceFacts facts) {
        return switch (facts.happening()) {
            case FIRED -> WARNING;
            case UPGRADED -> WARNING + "加重";
            case DOWNGRADED -> WARNING + "减轻";
            case REMINDER -> WARNING + "持续（第 " + facts.reminder() + " 次提醒）";
            case DEADLINE_NEAR -> WARNING + "时限将到";
            case OVERDUE -> WARNING + "已超时限";
            case RESOLVED -> WARNING + "解除";
        };
    }

    private static List<Line> lines(SourceFacts facts, boolean over) {
        List<Line> lines = new ArrayList<>();
        if (!over && facts.silentFor() != null) {
            lines.add(
                    Line.of(
                            Span.bold("已 " + ShanghaiTime.span(facts.silentFor()) + "没有新数据"),
                            Span.plain(
                                    "（超过 "
                                            + ShanghaiTime.span(facts.allowed())
                                            + "即告警）；没有预警不等于没有舆情。")));
        }
        if (!over && facts.quantity() != null) {
            Quantity quantity = facts.quantity();
            lines.add(
                    Line.of(
                            Span.plain(quantity.subject() + " "),
                            Span.bold(quantity.amount()),
                            Span.plain(quantity.comparison())));
        }
        String span = ShanghaiTime.span(Duration.between(facts.since(), facts.at()));
        lines.add(
                Line.of(
                        over
                                ? ShanghaiTime.range(facts.since(), facts.at()) + "，历时 " + span
                                : "自 "
                                        + ShanghaiTime.moment(facts.since(), facts.at())
                                        + " 起，已 "
                                        + span));
        if (!over) {
            lines.add(Line.of(Span.bold("请" + facts.department() + "检查该来源的采集程序和网络")));
        }
        lines.add(Line.of("编号 " + AlertText.shortId(facts.alertId())));
        return lines;
    }
}
