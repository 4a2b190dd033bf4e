/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.text;

import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.delivery.DeliveryReason;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.Happening;
import io.yuqing.domain.delivery.Heartbeat;
import io.yuqing.domain.delivery.Sample;
import io.yuqing.domain.delivery.plan.AlertMatcher;
import io.yuqing.domain.delivery.plan.Deadline;
import io.yuqing.domain.rule.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What tests write notices of. */
final class Alerts {
    static final Instant SINCE = Instant.parse("2026-11-22T05:05:00Z");
    static final Instant NOW = Instant.parse("2026-11-22T05:30:00Z");
    static final String BOARD = "https://board.example.gov.cn/d/yq?var-topic=canteen";
    static final Deadline DEADLINE =
            new Deadline(
                    new AlertMatcher(
                            Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of()),
                    Duration.ofHours(5),
                    "发布权威信息",
                    "国办发〔2016〕80号");

    private Alerts() {}

    /** An orange alert on a topic with all there is to say of one. */
    static Dispatch canteen(Happening happening) {
        AlertNews news = new AlertNews();
        news.alertId = "7f3a9c21d4e8";
        news.subjectKind = "topic";
        news.subjectId = "canteen";
        news.subjectName = "学校食堂";
        news.ruleName = "话题一小时热度很高";
        news.state =
                happening == Happening.RESOLVED ? AlertNews.State.RESOLVED : AlertNews.State.FIRING;
        news.measure = "comments";
        news.window = "1h";
        news.value = 12_345;
        news.hasUsual = true;
        news.usual = 320;
        news.threshold = 5_000;
        news.startedAt = SINCE.toEpochMilli();
        news.firedAt = SINCE.toEpochMilli();
        news.at = NOW.toEpochMilli();
        news.category = "网络舆情";
        news.topicNames = List.of("学校食堂");
        news.channels = List.of("microblog", "forum", "short_video", "news_comment");
        news.regions = List.of("城关镇");
        news.words = List.of("食堂", "发霉");
        news.origin =
                sample(
                        "forum",
                        Instant.parse("2026-11-22T04:40:00Z"),
                        "今天食堂的馒头",
                        "https://bbs.example.com/t/1");
        news.items =
                List.of(
                        sample(
                                "microblog",
                                Instant.parse("2026-11-22T05:01:00Z"),
                                "食堂的馒头发霉了，[用户] 说已经不是第一次 #学校食堂#",
                                "https://weibo.example.com/1"),
                        sample("forum", Instant.parse("2026-11-22T05:12:00Z"), "家长都在问：\n谁来管？", ""));
        Dispatch dispatch = dispatch(news, happening, Level.ORANGE);
        dispatch.id = "alert-7:fired:office";
        dispatch.departments = List.of("网宣");
        return dispatch;
    }

    /** A yellow alert of which little more than the name is known. */
    static Dispatch plain(String subject) {
        AlertNews news = new AlertNews();
        news.alertId = "9c";
        news.subjectKind = "thread";
        news.subjectName = subject;
        news.state = AlertNews.State.FIRING;
        news.startedAt = SINCE.toEpochMilli();
        return dispatch(news, Happening.FIRED, Level.YELLOW);
    }

    /** Of a forum that was silent for longer than it may be. */
    static Dispatch source(Happening happening, Level level, String state) {
        AlertNews news = new AlertNews();
        news.alertId = "0123456789";
        news.subjectKind = AlertNews.SOURCE;
        news.subjectId = "论坛";
        news.ruleName = "来源中断";
        news.reasonText = state;
        news.state =
                happening == Happening.RESOLVED ? AlertNews.State.RESOLVED : AlertNews.State.FIRING;
        news.measure = "silence";
        news.value = 365;
        news.threshold = 360;
        news.startedAt = SINCE.toEpochMilli();
        news.at = NOW.toEpochMilli();
        Dispatch dispatch = dispatch(news, happening, level);
        dispatch.departments = List.of("系统维护");
        return dispatch;
    }

    static Dispatch heartbeat(Heartbeat seen) {
        seen.at = NOW.toEpochMilli();
        Dispatch dispatch = new Dispatch();
        dispatch.id = "h";
        dispatch.reason = DeliveryReason.HEARTBEAT;
        dispatch.heartbeat = seen;
        return dispatch;
    }

    static Sample sample(String channel, Instant at, String text, String url) {
        Sample sample = new Sample();
        sample.channel = channel;
        sample.at = at.toEpochMilli();
        sample.text = text;
        sample.url = url;
        return sample;
    }

    /** When the latest step of the alert was. */
    static Instant at(Dispatch dispatch) {
        return Instant.ofEpochMilli(dispatch.news.at);
    }

    private static Dispatch dispatch(AlertNews news, Happening happening, Level level) {
        news.level = level;
        Dispatch dispatch = new Dispatch();
        dispatch.id = "k";
        dispatch.news = news;
        dispatch.happening = happening;
        dispatch.level = level;
        return dispatch;
    }
}
