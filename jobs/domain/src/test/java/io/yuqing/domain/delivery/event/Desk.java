/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery.event;

import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.plan.DeliveryPlan;
import io.yuqing.domain.delivery.plan.Plans;
import io.yuqing.domain.delivery.plan.Silence;
import io.yuqing.domain.delivery.plan.SilenceBook;
import io.yuqing.domain.rule.Level;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A desk with a clock, told step by step what happens to the alerts of one event. */
public final class Desk {
    final EventMemory event = new EventMemory();
    private final DeliveryPlan plan;
    final Map<String, CaseMark> marks = new HashMap<>();
    private EventDesk desk;
    private final Map<String, Long> versions = new HashMap<>();
    private long now =
            LocalDateTime.parse("2026-07-01T09:00").atZone(Plans.ZONE).toInstant().toEpochMilli();

    public Desk(DeliveryPlan plan) {
        this.plan = plan;
        desk = new EventDesk(plan, new SilenceBook(plan.silences()));
    }

    /** From now on these are in force. */
    public void silencesAre(Silence... inForce) {
        desk = new EventDesk(plan, new SilenceBook(List.of(inForce)));
    }

    public long now() {
        return now;
    }

    public Desk at(String time) {
        now =
                LocalDateTime.parse("2026-07-01T" + time)
                        .atZone(Plans.ZONE)
                        .toInstant()
                        .toEpochMilli();
        return this;
    }

    /** What follows from it. */
    public List<Dispatch> fires(String alert, Level level) {
        return takes(news(alert, level, AlertNews.State.FIRING));
    }

    public List<Dispatch> resolves(String alert, Level level) {
        return takes(news(alert, level, AlertNews.State.RESOLVED));
    }

    List<Dispatch> takes(AlertNews news) {
        return desk.onNews(event, news, now);
    }

    /** Lets time pass, with every timer on the way. */
    public List<Dispatch> passes(Duration time) {
        long until = now + time.toMillis();
        List<Dispatch> all = new ArrayList<>();
        while (desk.nextCheck(event) <= until) {
            now = desk.nextCheck(event);
            all.addAll(desk.onTime(event, marks, now));
        }
        now = until;
        return all;
    }

    /** The job does not run for a time, and then has one look. */
    List<Dispatch> standsStill(Duration time) {
        now += time.toMillis();
        return desk.onTime(event, marks, now);
    }

    boolean hasTimer() {
        return desk.nextCheck(event) != Long.MAX_VALUE;
    }

    /** A step of an alert on topic water, with the next version. */
    AlertNews news(String alert, Level level, AlertNews.State state) {
        AlertNews news = new AlertNews();
        news.alertId = alert;
        news.toldAs = alert;
        news.ruleId = "rule-" + alert;
        news.subjectKind = "topic";
        news.subjectId = "water";
        news.subjectName = "东湖水质";
        news.eventKey = "topic/water";
        news.level = level;
        news.state = state;
        news.version = versions.merge(alert, 1L, Long::sum);
        news.startedAt = now - 60_000;
        news.at = now;
        return news;
    }

    /** {@code fired at_once office}, or {@code -silenced} for what is withheld. */
    static List<String> shown(List<Dispatch> dispatches) {
        return dispatches.stream()
                .map(
                        dispatch ->
                                dispatch.isWithheld()
                                        ? "-" + dispatch.reason.code()
                                        : dispatch.reason.code()
                                                + " "
                                                + dispatch.handling.code()
                                                + " "
                                                + dispatch.channel)
                .collect(Collectors.toList());
    }
}
