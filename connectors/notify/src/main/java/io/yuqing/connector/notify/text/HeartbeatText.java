/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.text;

import io.yuqing.connector.notify.Line;
import io.yuqing.connector.notify.Notice;
import io.yuqing.connector.notify.Tone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

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
        // Nobody judges sources while nothing runs: that all were well is then no news.
        if (facts.sources() > 0 && (facts.alive() || !facts.silentSources().isEmpty())) {
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
                : "监测部分异常：" + facts.silentSources().size() + " 个来源沉默，" + counts;
    }

    private static String today(HeartbeatFacts facts) {
        return "读入 " + Numbers.count((double) facts.items()) + " 条，预警 " + facts.alerts() + " 次";
    }

    private static String sources(HeartbeatFacts facts) {
        int silent = facts.silentSources().size();
        String counts = "来源：应采 " + facts.sources() + " 个，在采 " + (facts.sources() - silent) + " 个";
        if (silent == 0) {
            return counts;
        }
        String named =
                facts.silentSources().stream()
                        .limit(NAMED_SOURCES)
                        .map(source -> named(source, facts.at()))
                        .collect(Collectors.joining("、"));
        return counts + "，沉默：" + named + (silent > NAMED_SOURCES ? "等 " + silent + " 个" : "");
    }

    private static String named(HeartbeatFacts.SilentSource source, Instant at) {
        return source.name()
                + (source.since() == null
                        ? "（从未收到）"
                        : "（已 " + ShanghaiTime.span(Duration.between(source.since(), at)) + "）");
    }
}
