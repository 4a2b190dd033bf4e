/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery;

import io.yuqing.connector.notify.Line;
import io.yuqing.connector.notify.Notice;
import io.yuqing.connector.notify.Tone;
import io.yuqing.connector.notify.text.AlertText;
import io.yuqing.connector.notify.text.DigestFacts;
import io.yuqing.connector.notify.text.DigestText;
import io.yuqing.connector.notify.text.Happening;
import io.yuqing.connector.notify.text.HeartbeatFacts;
import io.yuqing.connector.notify.text.HeartbeatText;
import io.yuqing.connector.notify.text.NoticeFacts;
import io.yuqing.connector.notify.text.Sample;
import io.yuqing.connector.notify.text.SourceText;
import io.yuqing.domain.delivery.AlertStep;
import io.yuqing.domain.delivery.Deadline;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.Heartbeat;
import io.yuqing.domain.delivery.SilentSource;
import io.yuqing.domain.delivery.StepItem;
import io.yuqing.domain.rule.Level;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the message of what a channel is to send. Pure. */
final class NoticeTexts implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String boardUrl;
    private final Duration quietIsBroken;
    private final List<Deadline> deadlines;

    /**
     * @param boardUrl with {@code {subject}} and {@code {alert}}, or null
     * @param quietIsBroken how old the newest item may be in a healthy monitoring
     * @param deadlines of which the shortest that matches is shown
     */
    NoticeTexts(String boardUrl, Duration quietIsBroken, List<Deadline> deadlines) {
        this.boardUrl = boardUrl;
        this.quietIsBroken = quietIsBroken;
        this.deadlines = List.copyOf(deadlines);
    }

    /**
     * @param sent one notice, or the entries of a digest
     */
    Notice notice(List<Dispatch> sent, long now) {
        Dispatch first = sent.get(0);
        if (sent.size() > 1) {
            return digest(sent, now);
        }
        return first.heartbeat == null ? alert(first, now) : heartbeat(first);
    }

    private Notice alert(Dispatch dispatch, long now) {
        AlertStep step = dispatch.step;
        long waited = isToldLater(dispatch) ? Math.max(0, now - step.at) : 0;
        if (isSource(step)) {
            return SourceText.notice(
                    SourceSteps.facts(
                            dispatch,
                            happening(dispatch),
                            Duration.ofMillis(waited),
                            plainBoard()));
        }
        return AlertText.notice(
                NoticeFacts.builder(dispatch.id, step.alertId, happening(dispatch))
                        .level(dispatch.level.code())
                        .formerLevel(
                                dispatch.formerLevel == null ? null : dispatch.formerLevel.code())
                        .subject(step.subjectName)
                        .rule(step.ruleName.isEmpty() ? null : step.ruleName)
                        .quantity(Words.quantity(step))
                        .remarks(remarks(dispatch))
                        .times(
                                Instant.ofEpochMilli(step.startedAt),
                                Instant.ofEpochMilli(step.at + waited))
                        .category(step.category.isEmpty() ? null : step.category)
                        .topics(step.topicNames)
                        .channels(step.channels)
                        .regions(step.regions)
                        .words(step.words)
                        .origin(step.origin == null ? null : sample(step.origin, step))
                        .samples(samples(step))
                        .deadline(deadline(dispatch))
                        .department(String.join("、", dispatch.departments))
                        .reminder(Math.max(1, dispatch.reminder))
                        .link(link(step))
                        .mention(dispatch.level == Level.RED)
                        .build());
    }

    /** Null if none matches. */
    private io.yuqing.connector.notify.text.Deadline deadline(Dispatch dispatch) {
        AlertStep step = dispatch.step;
        return Deadline.shortest(deadlines, step, dispatch.level)
                .map(
                        deadline ->
                                new io.yuqing.connector.notify.text.Deadline(
                                        deadline.task(),
                                        Instant.ofEpochMilli(deadline.until(step)),
                                        deadline.source()))
                .orElse(null);
    }

    /** Of what goes on, and not of its latest step. */
    private static boolean isToldLater(Dispatch dispatch) {
        return switch (dispatch.reason) {
            case REMINDED, SILENCE_ENDED, HIGHER_ENDED -> true;
            default -> false;
        };
    }

    private static boolean isSource(AlertStep step) {
        return step.subjectKind.equals(AlertStep.SOURCE);
    }

    private static String[] remarks(Dispatch dispatch) {
        List<String> remarks = new ArrayList<>(dispatch.step.remarks);
        if (dispatch.missed) {
            remarks.add("此前的预警未及通知，现与解除一并告知。");
        }
        if (dispatch.corrected) {
            remarks.add("迟到数据已更正本预警的时间或数值。");
        }
        switch (dispatch.reason) {
            case SILENCE_ENDED, HIGHER_ENDED -> remarks.add(dispatch.reason.text() + "。");
            default -> {}
        }
        return remarks.toArray(String[]::new);
    }

    private static List<Sample> samples(AlertStep step) {
        return step.items.stream().map(item -> sample(item, step)).toList();
    }

    private static Sample sample(StepItem item, AlertStep step) {
        return new Sample(
                item.channel,
                Instant.ofEpochMilli(item.at == 0 ? step.at : item.at),
                item.text,
                item.url.isEmpty() ? null : item.url);
    }

    /** Of several steps of one alert the last is told; the others are told by it. */
    private Notice digest(List<Dispatch> sent, long now) {
        Map<String, Dispatch> last = new LinkedHashMap<>();
        for (Dispatch dispatch : sent) {
            last.merge(dispatch.step.alertId, dispatch, NoticeTexts::later);
        }
        List<DigestFacts.Entry> entries = last.values().stream().map(this::entry).toList();
        long from = sent.stream().mapToLong(dispatch -> dispatch.decidedAt).min().orElse(now);
        return DigestText.notice(
                new DigestFacts(
                        sent.get(0).batch,
                        Instant.ofEpochMilli(from),
                        Instant.ofEpochMilli(now),
                        entries,
                        plainBoard()));
    }

    private static Dispatch later(Dispatch one, Dispatch other) {
        int order = Long.compare(one.step.version, other.step.version);
        return order > 0 || (order == 0 && one.decidedAt > other.decidedAt) ? one : other;
    }

    private DigestFacts.Entry entry(Dispatch dispatch) {
        AlertStep step = dispatch.step;
        boolean source = isSource(step);
        String name = source ? SourceSteps.title(step) : step.subjectName;
        return new DigestFacts.Entry(
                happening(dispatch),
                dispatch.level.code(),
                dispatch.missed ? name + "（预警时未及通知）" : name,
                source ? null : Words.quantity(step),
                Instant.ofEpochMilli(step.startedAt),
                source ? null : link(step));
    }

    private Notice heartbeat(Dispatch dispatch) {
        Heartbeat seen = dispatch.heartbeat;
        if (!seen.known) {
            return new Notice(
                    dispatch.id,
                    Tone.RED,
                    Tone.RED.mark() + " 监测异常：数据库没有应答",
                    List.of(Line.of("无法得知今日数据量，看板也可能已停止更新；请检查 ClickHouse。")),
                    plainBoard(),
                    true);
        }
        boolean alive = seen.items > 0 && seen.at - seen.newest <= quietIsBroken.toMillis();
        return HeartbeatText.notice(
                new HeartbeatFacts(
                        dispatch.id,
                        Instant.ofEpochMilli(seen.at),
                        seen.items,
                        seen.alerts,
                        seen.newest == 0 ? null : Instant.ofEpochMilli(seen.newest),
                        alive,
                        seen.sources,
                        seen.silent.stream().map(NoticeTexts::silent).toList(),
                        plainBoard()));
    }

    private static HeartbeatFacts.SilentSource silent(SilentSource source) {
        return new HeartbeatFacts.SilentSource(
                source.id, source.lastItemAt == 0 ? null : Instant.ofEpochMilli(source.lastItemAt));
    }

    private static Happening happening(Dispatch dispatch) {
        return Happening.valueOf(dispatch.happening.name());
    }

    private String link(AlertStep step) {
        return boardUrl == null
                ? null
                : boardUrl.replace("{subject}", encoded(step.subjectId))
                        .replace("{alert}", encoded(step.alertId));
    }

    private String plainBoard() {
        return boardUrl == null ? null : boardUrl.replace("{subject}", "").replace("{alert}", "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
