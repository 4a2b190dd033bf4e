/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery.event;

import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.delivery.DeliveryReason;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.Handling;
import io.yuqing.domain.delivery.Happening;
import io.yuqing.domain.delivery.NoticeIds;
import io.yuqing.domain.delivery.plan.DeliveryPlan;
import io.yuqing.domain.delivery.plan.Department;
import io.yuqing.domain.rule.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes out what {@link EventDesk} decided: a dispatch for each channel of those whom it concerns,
 * or one without channel. Changes the memory it is handed, has no clock.
 */
final class DispatchDesk {
    private final DeliveryPlan plan;

    DispatchDesk(DeliveryPlan plan) {
        this.plan = plan;
    }

    /** Tells it to whom it concerns, and remembers that they were told. */
    List<Dispatch> give(Situation c, AlertMemory memory, DeliveryReason reason) {
        Level judged = c.happening() == Happening.RESOLVED ? memory.highestTold : c.news().level;
        return give(c, memory, reason, recipients(c, memory, judged));
    }

    /**
     * Asks those again who have not said that they know.
     *
     * @param mark what the alert's case says of that; null: nothing
     */
    List<Dispatch> remind(Situation c, AlertMemory memory, CaseMark mark) {
        Set<Department> still = recipients(c, memory, c.news().level);
        still.removeIf(department -> mark != null && !mark.reminds(department.name()));
        if (still.isEmpty()) {
            return List.of(withheld(c, DeliveryReason.HANDLED));
        }
        memory.reminders++;
        return give(c, memory, DeliveryReason.REMINDED, still);
    }

    private List<Dispatch> give(
            Situation c, AlertMemory memory, DeliveryReason reason, Set<Department> recipients) {
        AlertNews news = c.news();
        Level former = memory.told == news.level ? null : memory.told;
        Map<String, Dispatch> byChannel = new LinkedHashMap<>();
        for (Department department : recipients) {
            Timing at = Timing.of(c, reason, department);
            for (String channel : department.channels()) {
                Dispatch dispatch =
                        byChannel.computeIfAbsent(channel, name -> dispatch(c, reason, name));
                dispatch.formerLevel = c.happening() == Happening.RESOLVED ? null : former;
                dispatch.reminder = memory.reminders;
                dispatch.corrected = memory.corrected;
                join(dispatch, department, at);
            }
            if (at.handling() == Handling.AT_ONCE && c.happening() != Happening.RESOLVED) {
                group(c, department);
            }
        }
        remember(c, memory);
        return new ArrayList<>(byChannel.values());
    }

    /** Those of the level, and on a step down also those who heard of the higher one. */
    private Set<Department> recipients(Situation c, AlertMemory memory, Level judged) {
        Set<Department> all = new LinkedHashSet<>(plan.recipients(c.news(), judged));
        if (c.happening() == Happening.DOWNGRADED) {
            all.addAll(plan.recipients(c.news(), memory.told));
        }
        return all;
    }

    /** More of the event waits for a while, for whoever has just heard of it. */
    private void group(Situation c, Department department) {
        EventMemory.GroupMemory group = c.event().group(department);
        Level level = c.news().level;
        group.level =
                group.holds(c.now()) && group.level.compareTo(level) > 0 ? group.level : level;
        group.until = c.now() + plan.groupWindow().toMillis();
        c.event().groups.put(department.name(), group);
    }

    private void remember(Situation c, AlertMemory memory) {
        AlertNews news = c.news();
        boolean resolved = c.happening() == Happening.RESOLVED;
        boolean begins = memory.told == null || memory.over;
        memory.over = resolved;
        memory.told = news.level;
        memory.highestTold =
                begins || news.level.compareTo(memory.highestTold) > 0
                        ? news.level
                        : memory.highestTold;
        if (!resolved && c.happening() != Happening.REMINDER) {
            memory.reminders = 0;
            scheduleReminder(memory, c.now());
        }
    }

    /** When people are asked again, counted from {@code now}. */
    void scheduleReminder(AlertMemory memory, long now) {
        Duration after = plan.repeat().get(memory.news.level);
        memory.remindAt = after == null ? AlertMemory.NEVER : now + after.toMillis();
    }

    private static Dispatch dispatch(Situation c, DeliveryReason reason, String channel) {
        Dispatch dispatch = new Dispatch();
        dispatch.channel = channel;
        dispatch.id =
                c.happening() == Happening.REMINDER
                        ? NoticeIds.ofReminder(c.news(), c.before().reminders, channel)
                        : NoticeIds.ofNews(c.news(), channel);
        dispatch.reason = reason;
        dispatch.happening = c.happening();
        dispatch.level = c.news().level;
        dispatch.news = c.news();
        dispatch.decidedAt = c.now();
        dispatch.notBefore = Long.MAX_VALUE;
        return dispatch;
    }

    /** Two departments behind one channel get one notice, when the first of them wants it. */
    private static void join(Dispatch dispatch, Department department, Timing at) {
        List<String> departments = new ArrayList<>(dispatch.departments);
        departments.add(department.name());
        dispatch.departments = departments;
        if (at.notBefore() < dispatch.notBefore) {
            dispatch.notBefore = at.notBefore();
            dispatch.handling = at.handling();
        }
    }

    /** On record as told to nobody, and why. */
    static Dispatch withheld(Situation c, DeliveryReason reason) {
        Dispatch dispatch = dispatch(c, reason, "");
        dispatch.notBefore = c.now();
        if (reason == DeliveryReason.SILENCED) {
            dispatch.silence = c.silence().id();
            dispatch.silenceReason = c.silence().by() + "：" + c.silence().because();
            dispatch.silencedUntil = c.silence().until();
        }
        return dispatch;
    }
}
