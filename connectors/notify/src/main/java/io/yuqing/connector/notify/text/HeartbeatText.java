/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.text;

import io.yuqing.connector.notify.Line;
import io.yuqing.connector.notify.Notice;
import io.yuqing.connector.notify.Tone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The daily sign of life. Quiet is green, broken is red, so that nobody takes one for the other.
 */
public final class HeartbeatText {

    private static final int NAMED_SOURCES = 10;

    private HeartbeatText() {}

    public static Notice notice(HeartbeatFacts facts) {
        List<Line> lines = new ArrayList<>();
        if (!facts.alive()) {
            lines.add(Line.of("请检查采集程序、网络和 Kafka；在恢复之前，没有预警不等于没有舆情。"));
        }
        lines.add(Line.of(ShanghaiTime.day(facts.at()) + "：" + today(facts)));
        if (facts.newest() != null) {
            lines.add(Line.of("最近一条：" + ShanghaiTime.moment(facts.newest(), facts.at())));
        }
        if (facts.sources() > 0) {
            lines.add(Line.of(sources(facts)));
        }
        Tone tone = tone(facts);
        return new Notice(
                facts.key(),
                tone,
                tone.mark() + " " + headline(facts),
                lines,
                facts.link(),
                !facts.alive());
    }

    private static Tone tone(HeartbeatFacts facts) {
        if (!facts.alive()) {
            return Tone.RED;
        }
        return facts.silentSources().isEmpty() ? Tone.GREEN : Tone.YELLOW;
    }

    private static String headline(HeartbeatFacts facts) {
        if (!facts.alive()) {
            return facts.newest() == null
                    ? "监测异常：没有收到任何数据"
                    : "监测异常：已 "
                            + ShanghaiTime.span(Duration.between(facts.newest(), facts.at()))
                            + "没有新数据";
        }
        String counts =
                "今日 " + Numbers.count((double) facts.items()) + " 条、预警 " + facts.alerts() + " 次";
        return facts.silentSources().isEmpty()
                ? "监测正常：" + counts
                : "监测部分异常：" + facts.silentSources().size() + " 个来源无数据，" + counts;
    }

    private static String today(HeartbeatFacts facts) {
        return "读入 " + Numbers.count((double) facts.items()) + " 条，预警 " + facts.alerts() + " 次";
    }

    private static String sources(HeartbeatFacts facts) {
        int silent = facts.silentSources().size();
        if (silent == 0) {
            return "来源：" + facts.sources() + " 个，全部正常";
        }
        List<String> named = facts.silentSources().subList(0, Math.min(silent, NAMED_SOURCES));
        return "来源："
                + facts.sources()
                + " 个，无数据 "
                + silent
                + " 个（"
                + String.join("、", named)
                + (silent > named.size() ? "等" : "")
                + "）";
    }
}
