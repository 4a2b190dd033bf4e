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
import io.yuqing.domain.time.ShanghaiTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of an alert on a source: for those who keep the system, in words that nobody takes for
 * an opinion of the public. Pure.
 */
final class SourceText {
    private static final String WARNING = "采集告警";
    private static final String VOLUME = "volume";
    private static final String CLOCK = "clock";

    private SourceText() {}

    /**
     * @param at when the notice is written, by event time
     * @param link of the board; may be null
     */
    static Notice notice(Dispatch dispatch, Instant at, String link) {
        Tone tone =
                dispatch.happening == Happening.RESOLVED
                        ? Tone.GREEN
                        : Tone.of(dispatch.level.code());
        String title = tone.mark() + " " + headline(dispatch) + "｜" + name(dispatch.news);
        return new Notice(dispatch.id, tone, title, lines(dispatch, at), link, false);
    }

    /** The source and how it stands. */
    static String name(AlertNews news) {
        String name = news.subjectName.isEmpty() ? news.subjectId : news.subjectName;
        return "来源 " + name.strip() + "：" + state(news);
    }

    /** What is over is called by its name: another fault may stand now. */
    private static String state(AlertNews news) {
        boolean named = news.state == AlertNews.State.RESOLVED || news.reasonText.isEmpty();
        return named ? news.ruleName.replaceFirst("^来源", "") : news.reasonText;
    }

    static String headline(Dispatch dispatch) {
        return switch (dispatch.happening) {
            case FIRED -> WARNING;
            case UPGRADED -> WARNING + "加重";
            case DOWNGRADED -> WARNING + "减轻";
            case REMINDER -> WARNING + "持续（第 " + Math.max(1, dispatch.reminder) + " 次提醒）";
            case RESOLVED -> WARNING + "解除";
        };
    }

    private static List<Line> lines(Dispatch dispatch, Instant at) {
        AlertNews news = dispatch.news;
        boolean over = dispatch.happening == Happening.RESOLVED;
        List<Line> lines = new ArrayList<>();
        if (!over) {
            addFault(lines, news, at);
        }
        Instant since = Instant.ofEpochMilli(news.startedAt);
        String span = ShanghaiTime.span(Duration.between(since, at));
        lines.add(
                Line.of(
                        over
                                ? ShanghaiTime.range(since, at) + "，历时 " + span
                                : "自 " + ShanghaiTime.moment(since, at) + " 起，已 " + span));
        if (!over) {
            String departments = String.join("、", dispatch.departments);
            String what = news.measure.equals(CLOCK) ? "采集机的时钟和时区" : "采集程序和网络";
            lines.add(Line.of(Span.bold("请" + departments + "检查该来源的" + what)));
        }
        lines.add(Line.of("编号 " + AlertText.shortId(news.alertId)));
        return lines;
    }

    /** Either that nothing comes, or that its times are wrong, or how little comes. */
    private static void addFault(List<Line> lines, AlertNews news, Instant at) {
        if (news.measure.equals(CLOCK)) {
            lines.add(
                    Line.of(
                            Span.bold("信息所带时间比实际快 " + ShanghaiTime.span(minutes(news.value))),
                            Span.plain(
                                    "（超过 "
                                            + ShanghaiTime.span(minutes(news.threshold))
                                            + "即告警）；在改正之前，这些信息按到达时间统计。")));
            return;
        }
        if (!news.measure.equals(VOLUME)) {
            Duration since = Duration.between(Instant.ofEpochMilli(news.at), at);
            lines.add(
                    Line.of(
                            Span.bold(
                                    "已 "
                                            + ShanghaiTime.span(minutes(news.value).plus(since))
                                            + "没有新数据"),
                            Span.plain(
                                    "（超过 "
                                            + ShanghaiTime.span(minutes(news.threshold))
                                            + "即告警）；没有预警不等于没有舆情。")));
            return;
        }
        Quantity quantity = Quantity.ofVolume(news);
        if (quantity != null) {
            lines.add(
                    Line.of(
                            Span.plain(quantity.subject() + " "),
                            Span.bold(quantity.amount()),
                            Span.plain(quantity.comparison())));
        }
    }

    private static Duration minutes(double count) {
        return Duration.ofMinutes(Double.isFinite(count) ? Math.round(count) : 0);
    }
}
