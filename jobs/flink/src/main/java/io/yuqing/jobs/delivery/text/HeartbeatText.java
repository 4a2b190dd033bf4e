/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.text;

import io.yuqing.connector.notify.Line;
import io.yuqing.connector.notify.Notice;
import io.yuqing.connector.notify.Reason;
import io.yuqing.connector.notify.Span;
import io.yuqing.connector.notify.Tone;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.Heartbeat;
import io.yuqing.domain.delivery.RefusingChannel;
import io.yuqing.domain.delivery.SilentSource;
import io.yuqing.domain.time.ShanghaiTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The daily sign of life. Quiet is green, broken is red, so that nobody takes one for the other.
 */
final class HeartbeatText {

    private static final int NAMED_SOURCES = 10;

    private HeartbeatText() {}

    /** That the monitoring works, or not, and nothing of what it sees. */
    static Notice sparse(Dispatch dispatch, Duration quietIsBroken, String link) {
        Heartbeat seen = dispatch.heartbeat;
        Tone tone = tone(seen, quietIsBroken);
        String state =
                switch (tone) {
                    case GREEN -> "监测正常";
                    case YELLOW -> "监测部分异常";
                    default -> "监测异常";
                };
        return new Notice(
                dispatch.id,
                tone,
                tone.mark() + " " + state,
                with(List.of(Line.of("详情见看板")), seen),
                link,
                tone == Tone.RED);
    }

    private static Tone tone(Heartbeat seen, Duration quietIsBroken) {
        if (!isAlive(seen, quietIsBroken)) {
            return Tone.RED;
        }
        return seen.silent.isEmpty() && seen.refusing.isEmpty() ? Tone.GREEN : Tone.YELLOW;
    }

    private static boolean isAlive(Heartbeat seen, Duration quietIsBroken) {
        return seen.known && seen.items > 0 && seen.at - seen.newest <= quietIsBroken.toMillis();
    }

    /**
     * @param quietIsBroken how old the newest item may be in a healthy monitoring
     * @param link of the board; may be null
     */
    static Notice notice(Dispatch dispatch, Duration quietIsBroken, String link) {
        Heartbeat seen = dispatch.heartbeat;
        if (!seen.known) {
            return new Notice(
                    dispatch.id,
                    Tone.RED,
                    Tone.RED.mark() + " 监测异常：数据库没有应答",
                    with(List.of(Line.of("无法得知今日数据量，看板也可能已停止更新；请检查 ClickHouse。")), seen),
                    link,
                    true);
        }
        boolean alive = isAlive(seen, quietIsBroken);
        Tone tone = tone(seen, quietIsBroken);
        String title = tone.mark() + " " + (alive ? counts(seen) : fault(seen));
        List<Line> lines = with(lines(seen, alive), seen);
        return new Notice(dispatch.id, tone, title, lines, link, !alive);
    }

    /** What has nothing to do with the monitoring, and to which somebody has to see in time. */
    private static List<Line> with(List<Line> lines, Heartbeat seen) {
        if (seen.calendar.isEmpty()) {
            return lines;
        }
        List<Line> more = new ArrayList<>(lines);
        more.add(Line.of(Span.bold(seen.calendar)));
        return more;
    }

    private static List<Line> lines(Heartbeat seen, boolean alive) {
        List<Line> lines = new ArrayList<>();
        if (!alive) {
            lines.add(Line.of("请检查采集程序、网络和 Kafka；在恢复之前，没有预警不等于没有舆情。"));
        }
        Instant at = Instant.ofEpochMilli(seen.at);
        lines.add(Line.of(ShanghaiTime.day(at) + "：" + today(seen)));
        if (seen.newest != 0) {
            Instant newest = Instant.ofEpochMilli(seen.newest);
            lines.add(Line.of("最近一条：" + ShanghaiTime.moment(newest, at)));
        }
        // Nobody judges sources while nothing runs: that all were well is then no news.
        if (seen.sources > 0 && (alive || !seen.silent.isEmpty())) {
            lines.add(Line.of(sources(seen)));
        }
        seen.refusing.forEach(channel -> lines.add(Line.of(refusing(channel))));
        if (!seen.seal.isEmpty()) {
            lines.add(Line.of("办理记录封印 " + seen.sealedDay + "：" + seen.seal));
        }
        return lines;
    }

    private static String fault(Heartbeat seen) {
        return seen.newest == 0
                ? "监测异常：没有收到任何数据"
                : "监测异常：已 " + span(seen.at - seen.newest) + "没有新数据";
    }

    private static String counts(Heartbeat seen) {
        String counts = "今日 " + Numbers.count((double) seen.items) + " 条、预警 " + seen.alerts + " 次";
        List<String> faults = new ArrayList<>();
        if (!seen.silent.isEmpty()) {
            faults.add(seen.silent.size() + " 个来源沉默");
        }
        if (!seen.refusing.isEmpty()) {
            faults.add(seen.refusing.size() + " 个渠道拒收");
        }
        return faults.isEmpty()
                ? "监测正常：" + counts
                : "监测部分异常：" + String.join("、", faults) + "，" + counts;
    }

    private static String today(Heartbeat seen) {
        return "读入 " + Numbers.count((double) seen.items) + " 条，预警 " + seen.alerts + " 次";
    }

    private static String sources(Heartbeat seen) {
        int silent = seen.silent.size();
        String counts = "来源：应采 " + seen.sources + " 个，在采 " + (seen.sources - silent) + " 个";
        if (silent == 0) {
            return counts;
        }
        String named =
                seen.silent.stream()
                        .limit(NAMED_SOURCES)
                        .map(source -> named(source, seen.at))
                        .collect(Collectors.joining("、"));
        return counts + "，沉默：" + named + (silent > NAMED_SOURCES ? "等 " + silent + " 个" : "");
    }

    private static String named(SilentSource source, long at) {
        return source.name
                + (source.lastItemAt == 0 ? "（从未收到）" : "（已 " + span(at - source.lastItemAt) + "）");
    }

    /** Who has to do what, for nobody else hears of a channel that is shut. */
    private static String refusing(RefusingChannel channel) {
        String said = "渠道 " + channel.name + " 拒收";
        return Reason.find(channel.cause)
                .map(reason -> said + "：" + reason.label() + "。" + reason.remedy())
                .orElse(said);
    }

    private static String span(long millis) {
        return ShanghaiTime.span(Duration.ofMillis(millis));
    }
}
