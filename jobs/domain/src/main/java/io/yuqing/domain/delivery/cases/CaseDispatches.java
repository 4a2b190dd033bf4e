/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery.cases;

import io.yuqing.domain.cases.log.AnswerKind;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.plan.UnitPosts;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.Clock;
import io.yuqing.domain.delivery.CaseHappening;
import io.yuqing.domain.delivery.CaseNews;
import io.yuqing.domain.delivery.DeliveryReason;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.Handling;
import io.yuqing.domain.delivery.NoticeIds;
import io.yuqing.domain.delivery.plan.DeliveryPlan;
import io.yuqing.domain.delivery.plan.Department;
import io.yuqing.domain.delivery.plan.QuietHours;
import io.yuqing.domain.rule.Level;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns a step of a case into notices for the channels of those whom it concerns: at most one a
 * step, a happening and a channel, with an id that is the same after a restart. Pure.
 */
public final class CaseDispatches implements Serializable {
    private static final long serialVersionUID = 1L;

    private final DeliveryPlan delivery;

    public CaseDispatches(DeliveryPlan delivery) {
        this.delivery = delivery;
    }

    /**
     * @param record as the event left it
     * @param now ms of the wall clock
     */
    public List<Dispatch> of(CaseEvent event, CaseRecord record, CasePlan plan, long now) {
        Map<String, Dispatch> notices = new LinkedHashMap<>();
        if (isLongAgo(event, now)) {
            return List.of();
        }
        for (Telling telling : CaseTellings.of(event, record, plan)) {
            for (String unit : telling.units()) {
                List<Department> reached = reached(plan, unit);
                boolean unreached = reached.isEmpty();
                for (Department department : unreached ? instead(plan, record) : reached) {
                    for (String channel : department.channels()) {
                        Dispatch notice =
                                notices.computeIfAbsent(
                                        telling.happening() + "@" + channel,
                                        key -> dispatch(channel, telling, event, record, now));
                        join(notice, department, now);
                        address(notice.caseNews, unit, unreached);
                        name(notice.caseNews, unit, plan.posts(unit), unreached);
                    }
                }
            }
        }
        return new ArrayList<>(notices.values());
    }

    /**
     * A job that has lost its state reads the whole log, and nobody is to hear of a year of steps.
     * What is still to be done is told again by its deadlines.
     */
    private boolean isLongAgo(CaseEvent event, long now) {
        long lookBack = delivery.lookBack().toMillis();
        return lookBack > 0 && now - event.at() > lookBack;
    }

    private List<Department> reached(CasePlan plan, String unit) {
        return plan.departments(unit).stream()
                .filter(delivery.departments()::containsKey)
                .map(delivery.departments()::get)
                .toList();
    }

    /** Of a unit that no channel reaches the desk hears, so that it can call it. */
    private List<Department> instead(CasePlan plan, CaseRecord record) {
        List<Department> desk = reached(plan, plan.desk(record.category));
        return desk.isEmpty() ? delivery.fallbackRecipients() : desk;
    }

    /** Two departments behind one channel get one notice, when the first of them wants it. */
    private void join(Dispatch notice, Department department, long now) {
        notice.departments = with(notice.departments, department.name());
        long from = notBefore(department, notice.level, now);
        if (from < notice.notBefore) {
            notice.notBefore = from;
            notice.handling = from == now ? Handling.AT_ONCE : Handling.QUIET_HOURS;
        }
    }

    private static void address(CaseNews news, String unit, boolean unreached) {
        news.units = with(news.units, unit);
        news.unreached = unreached ? with(news.unreached, unit) : news.unreached;
    }

    /** What is urgent is for whoever answers for the unit; whom nothing reaches is called. */
    private static void name(CaseNews news, String unit, UnitPosts posts, boolean unreached) {
        boolean high = news.happening.isUrgent() && !posts.lead().isEmpty();
        String post = unreached ? posts.toCall() : high ? posts.lead() : posts.contact();
        if (!post.isEmpty()) {
            Map<String, String> more = new LinkedHashMap<>(news.posts);
            more.put(unit, post);
            news.posts = more;
        }
    }

    private static Dispatch dispatch(
            String channel, Telling telling, CaseEvent event, CaseRecord record, long now) {
        CaseNews news = news(telling, event, record);
        Dispatch dispatch = new Dispatch();
        dispatch.id = NoticeIds.ofCase(news, channel);
        dispatch.channel = channel;
        dispatch.reason = DeliveryReason.CASE_STEP;
        dispatch.level = level(telling.happening(), record.level);
        dispatch.caseNews = news;
        dispatch.decidedAt = now;
        dispatch.notBefore = Long.MAX_VALUE;
        return dispatch;
    }

    private static Level level(CaseHappening happening, Level level) {
        return happening.isUrgent() && level.compareTo(Level.ORANGE) < 0 ? Level.ORANGE : level;
    }

    private static CaseNews news(Telling telling, CaseEvent event, CaseRecord record) {
        CaseNews news = new CaseNews();
        news.caseId = event.caseId();
        news.seq = event.seq();
        news.happening = telling.happening();
        news.title = record.title;
        news.quoted = isQuoted(record.eventKey);
        news.about = telling.about();
        news.reportTo = telling.reportTo();
        news.at = event.at();
        Clock clock = telling.clock();
        if (clock != null) {
            news.task = task(clock);
            news.dueAt = clock.dueAt();
            news.source = clock.spec().source();
        }
        return news;
    }

    /** A single post is called by its own words. */
    private static boolean isQuoted(String eventKey) {
        return eventKey.startsWith("thread/") || eventKey.startsWith("cluster/");
    }

    /** What ends a clock, in a few words. */
    private static String task(Clock clock) {
        List<String> ends = clock.spec().satisfiedBy();
        boolean answers =
                !ends.isEmpty() && ends.stream().allMatch(end -> AnswerKind.find(end).isPresent());
        if (answers && ends.size() > 1) {
            return "公开回应";
        }
        return ends.isEmpty()
                ? ""
                : EntryType.find(ends.get(0)).map(EntryType::text).orElse(ends.get(0));
    }

    private long notBefore(Department department, Level level, long now) {
        QuietHours quiet = department.quiet();
        boolean rests = quiet != null && level != Level.RED && quiet.holds(now, delivery.zone());
        return rests ? quiet.endAfter(now, delivery.zone()) : now;
    }

    private static List<String> with(List<String> some, String one) {
        if (some.contains(one)) {
            return some;
        }
        List<String> more = new ArrayList<>(some);
        more.add(one);
        return more;
    }
}
