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

/** The text of one alert. Pure. */
public final class AlertText {

    private static final int NAMED_PLACES = 3;
    private static final int SHOWN_WORDS = 6;
    private static final int SHOWN_SAMPLES = 3;
    private static final int SAMPLE_CODE_POINTS = 80;
    private static final int SHORT_ID_CHARS = 8;

    private AlertText() {}

    /**
     * The notice of these facts.
     *
     * @throws IllegalArgumentException if a level is none of the four
     */
    public static Notice notice(NoticeFacts facts) {
        Level level = Level.of(facts.level());
        Tone tone = facts.happening() == Happening.RESOLVED ? Tone.GREEN : level.tone();
        String title = tone.mark() + " " + headline(facts, level) + "｜" + facts.subject().strip();
        return new Notice(
                facts.key(), tone, title, lines(facts, level), facts.link(), facts.mention());
    }

    private static String headline(NoticeFacts facts, Level level) {
        String warning = level.colour() + "色预警";
        return switch (facts.happening()) {
            case FIRED -> warning + "（" + level.word() + "）";
            case UPGRADED -> "升为" + warning + "（" + level.word() + "）";
            case DOWNGRADED -> "降为" + warning + "（" + level.word() + "）";
            case REMINDER -> warning + "持续（第 " + facts.reminder() + " 次提醒）";
            case DEADLINE_NEAR -> warning + "时限将到";
            case OVERDUE -> warning + "已超时限";
            case RESOLVED -> warning + "解除";
        };
    }

    private static List<Line> lines(NoticeFacts facts, Level level) {
        List<Line> lines = new ArrayList<>();
        if (facts.formerLevel() != null) {
            Level former = Level.of(facts.formerLevel());
            lines.add(Line.of("级别：" + grade(former) + " → " + grade(level)));
        }
        if (facts.quantity() != null) {
            lines.add(quantity(facts.quantity(), facts.happening()));
        }
        facts.remarks().forEach(remark -> lines.add(Line.of(remark)));
        lines.add(Line.of(time(facts)));
        addPlaces(lines, facts);
        if (!facts.words().isEmpty()) {
            lines.add(Line.of("命中词：" + some(facts.words(), SHOWN_WORDS, "个")));
        }
        if (facts.happening() != Happening.RESOLVED) {
            addItems(lines, facts);
            addTask(lines, facts);
        }
        lines.add(Line.of(reference(facts)));
        return lines;
    }

    private static String grade(Level level) {
        return level.colour() + "色 " + level.grade();
    }

    private static Line quantity(Quantity quantity, Happening happening) {
        if (happening == Happening.RESOLVED) {
            return Line.of(quantity.subject() + "已回落到 " + quantity.amount());
        }
        return Line.of(
                Span.plain(quantity.subject() + " "),
                Span.bold(quantity.amount()),
                Span.plain(quantity.comparison() + quantity.line()));
    }

    private static String time(NoticeFacts facts) {
        String span = ShanghaiTime.span(Duration.between(facts.since(), facts.at()));
        return facts.happening() == Happening.RESOLVED
                ? ShanghaiTime.range(facts.since(), facts.at()) + "，历时 " + span
                : "自 " + ShanghaiTime.moment(facts.since(), facts.at()) + " 起，已 " + span;
    }

    private static void addPlaces(List<Line> lines, NoticeFacts facts) {
        List<String> places = new ArrayList<>();
        if (!facts.channels().isEmpty()) {
            places.add("渠道：" + some(facts.channels(), NAMED_PLACES, "类"));
        }
        if (!facts.regions().isEmpty()) {
            places.add("地区：" + some(facts.regions(), NAMED_PLACES, "处"));
        }
        if (!places.isEmpty()) {
            lines.add(Line.of(String.join("｜", places)));
        }
    }

    private static void addItems(List<Line> lines, NoticeFacts facts) {
        if (facts.origin() != null) {
            Sample origin = facts.origin();
            lines.add(
                    Line.of(
                            Span.plain("首发：" + whereAndWhen(origin, facts) + " "),
                            Span.link(origin.url() == null ? "" : "查看", origin.url())));
        }
        int number = 0;
        for (Sample sample : facts.samples()) {
            if (++number > SHOWN_SAMPLES) {
                break;
            }
            lines.add(
                    Line.quote(
                            Span.plain(
                                    number
                                            + "、"
                                            + whereAndWhen(sample, facts)
                                            + "："
                                            + excerpt(sample.text())
                                            + " "),
                            Span.link(sample.url() == null ? "" : "原文", sample.url())));
        }
    }

    private static void addTask(List<Line> lines, NoticeFacts facts) {
        Deadline deadline = facts.deadline();
        if (deadline == null) {
            if (facts.department() != null) {
                lines.add(Line.of(Span.bold("请" + facts.department() + "及时处置")));
            }
            return;
        }
        Duration left = Duration.between(facts.at(), deadline.until());
        String who = facts.department() == null ? "" : facts.department();
        String source = deadline.source().isEmpty() ? "" : "，依据" + deadline.source();
        String rest =
                left.isNegative()
                        ? "已超 " + ShanghaiTime.span(left.negated())
                        : "还剩 " + ShanghaiTime.span(left);
        lines.add(
                Line.of(
                        Span.bold(
                                "请"
                                        + who
                                        + "于 "
                                        + ShanghaiTime.moment(deadline.until(), facts.at())
                                        + " 前"
                                        + deadline.task()),
                        Span.plain("（" + rest + source + "）")));
    }

    private static String reference(NoticeFacts facts) {
        String id = facts.alertId();
        String shortId = id.length() <= SHORT_ID_CHARS ? id : id.substring(0, SHORT_ID_CHARS);
        return "编号 " + shortId + (facts.rule() == null ? "" : "｜规则：" + facts.rule());
    }

    private static String whereAndWhen(Sample sample, NoticeFacts facts) {
        String channel = sample.channel().isEmpty() ? "" : sample.channel() + " ";
        return channel + ShanghaiTime.moment(sample.at(), facts.at());
    }

    private static String excerpt(String text) {
        String oneLine = text.strip().replaceAll("\\s+", " ");
        if (oneLine.codePointCount(0, oneLine.length()) <= SAMPLE_CODE_POINTS) {
            return oneLine;
        }
        return oneLine.substring(0, oneLine.offsetByCodePoints(0, SAMPLE_CODE_POINTS - 1)) + "…";
    }

    /** 微博、论坛、短视频等 5 类 */
    private static String some(List<String> names, int shown, String unit) {
        return names.size() <= shown
                ? String.join("、", names)
                : String.join("、", names.subList(0, shown)) + "等 " + names.size() + " " + unit;
    }
}
