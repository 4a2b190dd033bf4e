/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery.event;

import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.delivery.DeliveryReason;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.Happening;
import io.yuqing.domain.delivery.plan.DeliveryPlan;
import io.yuqing.domain.delivery.plan.Silence;
import io.yuqing.domain.delivery.plan.SilenceBook;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Decides for one event what is told to whom. Pure but for the memory it is handed, which it
 * changes; has no clock. An answer holds a dispatch for each channel, or one without channel that
 * says why nothing is told.
 */
public final class EventDesk {
    /** Late items can reopen an alert for as long as windows take corrections. */
    private static final Duration KEPT_AFTER_END = Duration.ofDays(4);

    /** An alert of which nothing was heard for so long has lost its end. */
    private static final Duration KEPT_WITHOUT_NEWS = Duration.ofDays(30);

    /** A silence can be taken back; whoever waits for its end hears of that within this time. */
    private static final Duration SILENCE_RECHECK = Duration.ofMinutes(1);

    /** A reminder so late was not kept waiting by anything but a job that did not run. */
    private static final Duration OVERDUE = Duration.ofMinutes(5);

    /** How long a reminder then waits for the steps that came meanwhile. */
    private static final Duration CATCH_UP = Duration.ofMinutes(2);

    /** How long what began long ago, or is numbered anew, waits for what comes after it. */
    private static final Duration CATCH_UP_LONG = Duration.ofMinutes(10);

    private final DeliveryPlan plan;
    private final SilenceBook silences;
    private final DispatchDesk dispatches;

    /**
     * @param silences in force; when they change, a desk with the new ones carries on
     */
    public EventDesk(DeliveryPlan plan, SilenceBook silences) {
        this.plan = plan;
        this.silences = silences;
        this.dispatches = new DispatchDesk(plan);
    }

    /** A step of one of the event's alerts has come. */
    public List<Dispatch> onNews(EventMemory event, AlertNews news, long now) {
        AlertMemory before = event.alerts.get(news.toldAs);
        SameOffice.keep(event, before, news);
        Numbering numbering = Numbering.of(before, news);
        if (before != null && before.asideUntil > 0) {
            // A correction leaves it open whether people are to be told.
            boolean open = news.state == AlertNews.State.FIRING && news.quiet;
            before.aside = open ? news : null;
            before.asideUntil = open ? before.asideUntil : 0;
        }
        return switch (numbering) {
            case NEWS -> take(event, before, news, null, now);
            case REPEAT -> List.of(outdated(event, news, DeliveryReason.REPEATED_VERSION, now));
            case UNCLEAR -> {
                before.aside = news;
                before.asideUntil = now + CATCH_UP_LONG.toMillis();
                before.forgetAt = Math.max(before.forgetAt, before.asideUntil + 1);
                yield List.of(outdated(event, news, DeliveryReason.OUTDATED_VERSION, now));
            }
        };
    }

    private Dispatch outdated(EventMemory event, AlertNews news, DeliveryReason reason, long now) {
        AlertMemory before = event.alerts.get(news.toldAs);
        Happening happening = Situation.happening(before, news);
        return DispatchDesk.withheld(situation(news, before, event, happening, false, now), reason);
    }

    /**
     * @param given why it is told if it is told; null: it has just happened
     */
    private List<Dispatch> take(
            EventMemory event, AlertMemory before, AlertNews news, DeliveryReason given, long now) {
        Happening happening = Situation.happening(before, news);
        Situation c = situation(news, before, event, happening, given != null, now);
        DeliveryReason objection = Stage.firstObjection(c);
        if (objection == DeliveryReason.NOT_FIRING && before == null) {
            return List.of(DispatchDesk.withheld(c, objection));
        }
        AlertMemory memory = before == null ? new AlertMemory() : before;
        memory.news = news;
        memory.corrected |= news.corrected;
        memory.forgetAt = now + keptFor(news).toMillis();
        event.alerts.put(news.toldAs, memory);
        List<Dispatch> answer = new ArrayList<>(settle(c, memory, objection, given));
        if (news.state == AlertNews.State.RESOLVED || c.happening() == Happening.DOWNGRADED) {
            answer.addAll(speakForThemselves(event, now));
        }
        return answer;
    }

    /**
     * Time has come to {@code now}.
     *
     * @param marks what cases say of the event's alerts, by {@link AlertNews#toldAs}
     */
    public List<Dispatch> onTime(EventMemory event, Map<String, CaseMark> marks, long now) {
        List<Dispatch> answer = new ArrayList<>();
        for (AlertMemory memory : highestFirst(event)) {
            if (memory.asideUntil > 0 && memory.asideUntil <= now) {
                answer.addAll(takeAside(event, memory, now));
            }
            if (memory.recheckAt <= now) {
                memory.recheckAt = AlertMemory.NEVER;
                answer.addAll(again(event, memory, whyNow(memory), now));
            }
            if (memory.remindAt <= now - OVERDUE.toMillis()) {
                // The job stood still: what ended meanwhile is read first.
                memory.remindAt = now + CATCH_UP.toMillis();
            } else if (memory.remindAt <= now) {
                answer.addAll(remind(event, memory, marks.get(memory.news.toldAs), now));
            }
        }
        event.alerts.values().removeIf(memory -> memory.forgetAt <= now);
        return answer;
    }

    /** When {@link #onTime} has something to do next; {@code Long.MAX_VALUE}: never. */
    public long nextCheck(EventMemory event) {
        long next = Long.MAX_VALUE;
        for (AlertMemory memory : event.alerts.values()) {
            next = Math.min(next, Math.min(memory.forgetAt, memory.recheckAt));
            next = Math.min(next, memory.remindAt);
            next = memory.asideUntil > 0 ? Math.min(next, memory.asideUntil) : next;
        }
        return next;
    }

    /** Nothing came that says otherwise: alerts are numbered anew, and this is how it stands. */
    private List<Dispatch> takeAside(EventMemory event, AlertMemory memory, long now) {
        AlertNews aside = memory.aside;
        memory.aside = null;
        memory.asideUntil = 0;
        Numbering.carryOn(memory, aside);
        return take(event, memory, aside, DeliveryReason.STILL_FIRING, now);
    }

    private static DeliveryReason whyNow(AlertMemory memory) {
        return memory.longAgo ? DeliveryReason.STILL_FIRING : DeliveryReason.SILENCE_ENDED;
    }

    private List<Dispatch> settle(
            Situation c, AlertMemory memory, DeliveryReason objection, DeliveryReason given) {
        if (!leavesOpen(c, objection)) {
            memory.muted = objection == DeliveryReason.MUTED_BY_HIGHER;
            memory.recheckAt = AlertMemory.NEVER;
        }
        if (c.news().state == AlertNews.State.RESOLVED) {
            memory.remindAt = AlertMemory.NEVER;
        }
        if (objection == DeliveryReason.SILENCED) {
            long soon = c.now() + SILENCE_RECHECK.toMillis();
            memory.recheckAt = Math.min(c.silence().until(), soon);
            memory.longAgo = false;
            memory.forgetAt = Math.max(memory.forgetAt, memory.recheckAt + 1);
            // It goes on being silenced, and that has its row.
            return given == DeliveryReason.SILENCE_ENDED
                    ? List.of()
                    : List.of(DispatchDesk.withheld(c, objection));
        }
        if (objection == DeliveryReason.LONG_AGO) {
            memory.recheckAt = c.now() + CATCH_UP_LONG.toMillis();
            memory.longAgo = true;
        }
        if (objection != null) {
            return List.of(DispatchDesk.withheld(c, objection));
        }
        boolean plain = given == null || c.happening() == Happening.RESOLVED;
        return dispatches.give(c, memory, plain ? DeliveryReason.given(c.happening()) : given);
    }

    /** Whether a step that is nothing to tell leaves it open what comes of an earlier one. */
    private static boolean leavesOpen(Situation c, DeliveryReason objection) {
        return c.news().state == AlertNews.State.FIRING
                && (objection == DeliveryReason.CORRECTION_ONLY
                        || objection == DeliveryReason.NOTHING_NEW);
    }

    /**
     * Goes on for as long as the alert does, whatever its case says: that can take back what it
     * said.
     */
    private List<Dispatch> remind(EventMemory event, AlertMemory memory, CaseMark mark, long now) {
        dispatches.scheduleReminder(memory, now);
        Situation c = situation(memory.news, memory, event, Happening.REMINDER, true, now);
        DeliveryReason objection = Stage.firstObjection(c);
        if (objection != null) {
            return List.of(DispatchDesk.withheld(c, objection));
        }
        return dispatches.remind(c, memory, mark);
    }

    /** Those that were muted, once nobody speaks for them any more. */
    private List<Dispatch> speakForThemselves(EventMemory event, long now) {
        List<Dispatch> answer = new ArrayList<>();
        for (AlertMemory memory : highestFirst(event)) {
            if (memory.muted) {
                answer.addAll(again(event, memory, DeliveryReason.HIGHER_ENDED, now));
            }
        }
        return answer;
    }

    private List<Dispatch> again(
            EventMemory event, AlertMemory memory, DeliveryReason given, long now) {
        Happening happening = Situation.happening(memory, memory.news);
        Situation c = situation(memory.news, memory, event, happening, true, now);
        return settle(c, memory, Stage.firstObjection(c), given);
    }

    private Situation situation(
            AlertNews news,
            AlertMemory before,
            EventMemory event,
            Happening happening,
            boolean again,
            long now) {
        // What is told again is told of now.
        Silence silence = silences.holding(news, again ? now : news.at, now);
        return new Situation(news, before, event, happening, again, plan, silence, now);
    }

    private static Duration keptFor(AlertNews news) {
        return news.state == AlertNews.State.RESOLVED ? KEPT_AFTER_END : KEPT_WITHOUT_NEWS;
    }

    /** A copy, so that the event may change; in an order that does not depend on a hash. */
    private static List<AlertMemory> highestFirst(EventMemory event) {
        List<AlertMemory> all = new ArrayList<>(event.alerts.values());
        all.sort(
                Comparator.comparing((AlertMemory memory) -> memory.news.level)
                        .reversed()
                        .thenComparing(memory -> memory.news.alertId));
        return all;
    }
}
