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
        addMatter(lines, facts);
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

    /** Only what calls people shows the present; later the numbers are those of the call. */
    private static Line quantity(Quantity quantity, Happening happening) {
        boolean now = happening == Happening.FIRED || happening == Happening.UPGRADED;
        return Line.of(
                Span.plain((now ? "" : "预警时") + quantity.subject() + " "),
                Span.bold(quantity.amount()),
                Span.plain(quantity.comparison() + quantity.line()));
    }

    private static String time(NoticeFacts facts) {
        String span = ShanghaiTime.span(Duration.between(facts.since(), facts.at()));
        if (facts.happening() == Happening.RESOLVED) {
            return ShanghaiTime.range(facts.since(), facts.at()) + "，历时 " + span;
        }
        String begin = "自 " + ShanghaiTime.moment(facts.since(), facts.at()) + " 起，";
        return begin + (span.startsWith("不到") ? span : "已 " + span);
    }

    private static void addMatter(List<Line> lines, NoticeFacts facts) {
        List<String> matter = new ArrayList<>();
        List<String> topics =
                facts.topics().stream().filter(topic -> !topic.equals(facts.subject())).toList();
        if (!topics.isEmpty()) {
            matter.add("话题：" + some(topics, NAMED_PLACES, "个"));
        }
        if (facts.category() != null) {
            matter.add("类别：" + facts.category());
        }
        if (!matter.isEmpty()) {
            lines.add(Line.of(String.join("｜", matter)));
        }
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
            String said = isShownElsewhere(origin, facts) ? "" : excerpt(origin.text());
            lines.add(
                    Line.of(
                            Span.plain("首发：" + whereAndWhen(origin, facts) + colon(said) + " "),
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
                                            + colon(excerpt(sample.text()))
                                            + " "),
                            Span.link(sample.url() == null ? "" : "原文", sample.url())));
        }
    }

    /** A thread is called by its first item, and that one may be among the samples. */
    private static boolean isShownElsewhere(Sample origin, NoticeFacts facts) {
        return facts.subject().contains(origin.text())
                || facts.samples().stream()
                        .limit(SHOWN_SAMPLES)
                        .anyMatch(sample -> sample.text().equals(origin.text()));
    }

    private static String colon(String text) {
        return text.isEmpty() ? "" : "：" + text;
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
        return "编号 "
                + shortId(facts.alertId())
                + (facts.rule() == null ? "" : "｜规则：" + facts.rule());
    }

    /** Enough of an id to ask for it. */
    static String shortId(String id) {
        return id.length() <= SHORT_ID_CHARS ? id : id.substring(0, SHORT_ID_CHARS);
    }

    private static String whereAndWhen(Sample sample, NoticeFacts facts) {
        String channel = sample.channel().isEmpty() ? "" : sample.channel() + " ";
        return channel + ShanghaiTime.shortMoment(sample.at(), facts.at());
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
