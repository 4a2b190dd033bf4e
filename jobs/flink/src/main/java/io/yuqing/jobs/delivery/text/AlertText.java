/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.text;

import io.yuqing.connector.notify.Line;
import io.yuqing.connector.notify.Notice;
import io.yuqing.connector.notify.Span;
import io.yuqing.connector.notify.Tone;
import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.Happening;
import io.yuqing.domain.delivery.Sample;
import io.yuqing.domain.delivery.plan.Deadline;
import io.yuqing.domain.origin.Gazetteer;
import io.yuqing.domain.rule.Level;
import io.yuqing.domain.time.ShanghaiTime;
import io.yuqing.wire.alert.RoutingWords;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The text of one alert. Pure. */
public final class AlertText {

    private static final int NAMED_PLACES = 3;
    private static final int SHOWN_WORDS = 6;
    private static final int SHOWN_SAMPLES = 3;
    private static final int SAMPLE_CODE_POINTS = 80;
    private static final int SHORT_ID_CHARS = 8;

    private final Dispatch dispatch;
    private final AlertNews news;
    private final boolean quotes;
    private final String subject;
    private final Instant since;
    private final Instant at;

    private AlertText(Dispatch dispatch, Detail detail, Instant at) {
        this.dispatch = dispatch;
        this.news = dispatch.news;
        this.quotes = detail.quotes();
        this.subject = Subjects.name(news, detail);
        this.since = Instant.ofEpochMilli(news.startedAt);
        this.at = at;
    }

    /**
     * @param detail full or brief
     * @param remarks further sentences, shown as they are
     * @param deadline by when something is to be done; null: no time is set
     * @param at when the notice is written, by event time
     * @param link of the board; may be null
     */
    static Notice notice(
            Dispatch dispatch,
            Detail detail,
            List<String> remarks,
            Deadline deadline,
            Instant at,
            String link) {
        Tone tone =
                dispatch.happening == Happening.RESOLVED
                        ? Tone.GREEN
                        : Tone.of(dispatch.level.code());
        AlertText text = new AlertText(dispatch, detail, at);
        return new Notice(
                dispatch.id,
                tone,
                tone.mark() + " " + headline(dispatch) + "｜" + text.subject.strip(),
                text.lines(remarks, deadline),
                link,
                dispatch.level == Level.RED);
    }

    static String headline(Dispatch dispatch) {
        Level level = dispatch.level;
        String warning = level.colour() + "色预警";
        return switch (dispatch.happening) {
            case FIRED -> warning + "（" + level.word() + "）";
            case UPGRADED -> "升为" + warning + "（" + level.word() + "）";
            case DOWNGRADED -> "降为" + warning + "（" + level.word() + "）";
            case REMINDER -> warning + "持续（第 " + Math.max(1, dispatch.reminder) + " 次提醒）";
            case RESOLVED -> warning + "解除";
        };
    }

    private List<Line> lines(List<String> remarks, Deadline deadline) {
        List<Line> lines = new ArrayList<>();
        if (dispatch.formerLevel != null) {
            lines.add(Line.of("级别：" + grade(dispatch.formerLevel) + " → " + grade(dispatch.level)));
        }
        Quantity quantity = Quantity.of(news);
        if (quantity != null) {
            lines.add(quantity(quantity));
        }
        remarks.forEach(remark -> lines.add(Line.of(remark)));
        lines.add(Line.of(time()));
        addMatter(lines);
        addPlaces(lines);
        if (quotes && !news.words.isEmpty()) {
            lines.add(Line.of("命中词：" + some(news.words, SHOWN_WORDS, "个")));
        }
        if (dispatch.happening != Happening.RESOLVED) {
            if (quotes) {
                addItems(lines);
            }
            addTask(lines, deadline);
        }
        lines.add(Line.of(reference()));
        return lines;
    }

    private static String grade(Level level) {
        return level.colour() + "色 " + level.grade();
    }

    /** Only what calls people shows the present; later the numbers are those of the call. */
    private Line quantity(Quantity quantity) {
        boolean now =
                dispatch.happening == Happening.FIRED || dispatch.happening == Happening.UPGRADED;
        return Line.of(
                Span.plain((now ? "" : "预警时") + quantity.subject() + " "),
                Span.bold(quantity.amount()),
                Span.plain(quantity.scaled() + quantity.comparison() + quantity.line()));
    }

    private String time() {
        String span = ShanghaiTime.span(Duration.between(since, at));
        if (dispatch.happening == Happening.RESOLVED) {
            return ShanghaiTime.range(since, at) + "，历时 " + span;
        }
        String begin = "自 " + ShanghaiTime.moment(since, at) + " 起，";
        return begin + (span.startsWith("不到") ? span : "已 " + span);
    }

    private void addMatter(List<Line> lines) {
        List<String> matter = new ArrayList<>();
        List<String> topics =
                news.topicNames.stream().filter(topic -> !topic.equals(subject)).toList();
        if (!topics.isEmpty()) {
            matter.add("话题：" + some(topics, NAMED_PLACES, "个"));
        }
        if (!news.category.isEmpty()) {
            matter.add("类别：" + category());
        }
        if (!matter.isEmpty()) {
            lines.add(Line.of(String.join("｜", matter)));
        }
    }

    /** Who said so is told where the readers differ; the page of the alert always says it. */
    private String category() {
        return news.otherCategory.isEmpty()
                ? news.category
                : RoutingWords.of(news.category, news.otherCategory, news.routedBy);
    }

    private void addPlaces(List<Line> lines) {
        List<String> places = new ArrayList<>();
        if (!news.channels.isEmpty()) {
            places.add("渠道：" + some(channels(), NAMED_PLACES, "类"));
        }
        List<String> regions =
                news.regions.stream().filter(region -> !region.equals(Gazetteer.OTHER)).toList();
        if (!regions.isEmpty()) {
            places.add("地区：" + some(regions, NAMED_PLACES, "处"));
        }
        if (!places.isEmpty()) {
            lines.add(Line.of(String.join("｜", places)));
        }
    }

    private void addItems(List<Line> lines) {
        if (news.origin != null) {
            Sample origin = news.origin;
            String said = isShownElsewhere(origin) ? "" : excerpt(origin.text);
            lines.add(
                    Line.of(
                            Span.plain("首发：" + whereAndWhen(origin) + colon(said) + " "),
                            Span.foreign("查看", origin.url)));
        }
        int number = 0;
        for (Sample sample : news.items) {
            if (++number > SHOWN_SAMPLES) {
                break;
            }
            lines.add(
                    Line.quote(
                            Span.plain(
                                    number
                                            + "、"
                                            + whereAndWhen(sample)
                                            + colon(excerpt(sample.text))
                                            + " "),
                            Span.foreign("原文", sample.url)));
        }
    }

    /** A thread is called by its first item, and that one may be among the samples. */
    private boolean isShownElsewhere(Sample origin) {
        return subject.contains(origin.text)
                || news.items.stream()
                        .limit(SHOWN_SAMPLES)
                        .anyMatch(sample -> sample.text.equals(origin.text));
    }

    private static String colon(String text) {
        return text.isEmpty() ? "" : "：" + text;
    }

    private void addTask(List<Line> lines, Deadline deadline) {
        String who = String.join("、", dispatch.departments);
        if (deadline == null) {
            if (!who.isEmpty()) {
                lines.add(Line.of(Span.bold("请" + who + "及时处置")));
            }
            return;
        }
        Instant until = Instant.ofEpochMilli(deadline.until(news));
        Duration left = Duration.between(at, until);
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
                                        + ShanghaiTime.moment(until, at)
                                        + " 前"
                                        + deadline.task()),
                        Span.plain("（" + rest + source + "）")));
    }

    private String reference() {
        return "编号 "
                + shortId(news.alertId)
                + (news.ruleName.isEmpty() ? "" : "｜规则：" + news.ruleName);
    }

    private List<String> channels() {
        return news.channels.stream().map(Words::channel).toList();
    }

    /** Enough of an id to ask for it. */
    static String shortId(String id) {
        return id.length() <= SHORT_ID_CHARS ? id : id.substring(0, SHORT_ID_CHARS);
    }

    private String whereAndWhen(Sample sample) {
        Instant published = Instant.ofEpochMilli(sample.at == 0 ? news.at : sample.at);
        return Words.channel(sample.channel) + " " + ShanghaiTime.shortMoment(published, at);
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
