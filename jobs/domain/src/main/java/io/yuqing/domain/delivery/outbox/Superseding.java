/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery.outbox;

import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.Handling;
import io.yuqing.domain.delivery.Happening;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps at most one waiting notice of each alert at a channel: the newest, which speaks for those
 * that never went out. After an outage people are told how things stand, once, and not how they
 * came to it. Pure but for the dispatches it changes.
 */
public final class Superseding {
    private static final Comparator<Dispatch> AGE =
            Comparator.comparingLong((Dispatch dispatch) -> dispatch.decidedAt)
                    .thenComparingLong(dispatch -> dispatch.news.version)
                    .thenComparingInt(dispatch -> dispatch.reminder);

    private Superseding() {}

    /**
     * A notice that is not sent any more.
     *
     * @param by what is sent instead
     */
    public record Superseded(Dispatch dispatch, Dispatch by) {}

    /**
     * Takes out what a newer notice replaces.
     *
     * @param waiting nothing of it is under way
     * @param digestInterval how long, in ms, an end waits for company that nobody waits for
     */
    static List<Superseded> tidy(List<Dispatch> waiting, long digestInterval, long now) {
        List<Superseded> superseded = new ArrayList<>();
        Set<Dispatch> gone = new HashSet<>();
        for (List<Dispatch> ofAlert : byAlert(waiting).values()) {
            // What is half delivered is finished as it was begun.
            List<Dispatch> open = ofAlert.stream().filter(dispatch -> dispatch.done == 0).toList();
            if (open.size() < 2) {
                continue;
            }
            List<Dispatch> oldestFirst = open.stream().sorted(AGE).toList();
            Dispatch newest = oldestFirst.get(oldestFirst.size() - 1);
            Dispatch carried = oldestFirst.get(0);
            for (Dispatch next : oldestFirst.subList(1, oldestFirst.size())) {
                inherit(next, carried, digestInterval, now);
                superseded.add(new Superseded(carried, newest));
                gone.add(carried);
                carried = next;
            }
        }
        waiting.removeIf(gone::contains);
        return superseded;
    }

    /** Those of which an older one of the same alert waits, and that must not overtake it. */
    static Set<Dispatch> behindOthers(List<Dispatch> waiting) {
        Set<Dispatch> behind = new HashSet<>();
        for (List<Dispatch> ofAlert : byAlert(waiting).values()) {
            ofAlert.stream().sorted(AGE).skip(1).forEach(behind::add);
        }
        return behind;
    }

    private static Map<String, List<Dispatch>> byAlert(List<Dispatch> waiting) {
        Map<String, List<Dispatch>> byAlert = new HashMap<>();
        for (Dispatch dispatch : waiting) {
            if (dispatch.news != null) {
                String matter = dispatch.news.toldAs;
                byAlert.computeIfAbsent(
                                matter.isEmpty() ? dispatch.news.alertId : matter,
                                id -> new ArrayList<>())
                        .add(dispatch);
            }
        }
        return byAlert;
    }

    private static void inherit(Dispatch newer, Dispatch older, long digestInterval, long now) {
        newer.covers = joined(newer.covers, older.covers, List.of(older.id));
        newer.departments = joined(older.departments, newer.departments);
        newer.corrected |= older.corrected;
        if (older.mayHaveArrived()) {
            return;
        }
        if (newer.happening == Happening.RESOLVED) {
            if (older.happening == Happening.FIRED || older.missed) {
                newer.missed = true;
                gather(newer, digestInterval, now);
            }
            return;
        }
        tellAsNewsOf(newer, older);
        if (older.handling == Handling.AT_ONCE && newer.handling != Handling.QUIET_HOURS) {
            newer.handling = Handling.AT_ONCE;
            newer.notBefore = Math.min(newer.notBefore, now);
        }
    }

    /** People know nothing of the older one: to them the newer is what that would have been. */
    private static void tellAsNewsOf(Dispatch newer, Dispatch older) {
        boolean begins = older.happening == Happening.FIRED;
        if (newer.happening == Happening.REMINDER && older.happening != Happening.REMINDER) {
            newer.happening = older.happening;
            newer.reason = older.reason;
            newer.formerLevel = older.formerLevel;
            newer.reminder = 0;
        } else if (begins) {
            newer.happening = Happening.FIRED;
            newer.reason = older.reason;
            newer.formerLevel = null;
        } else if (newer.happening != Happening.FIRED
                && older.formerLevel != null
                && older.formerLevel != newer.level) {
            newer.formerLevel = older.formerLevel;
            boolean up = newer.level.compareTo(older.formerLevel) > 0;
            newer.happening = up ? Happening.UPGRADED : Happening.DOWNGRADED;
        }
    }

    /** Begun and over while the channel was down: worth a line, and no message of its own. */
    private static void gather(Dispatch over, long digestInterval, long now) {
        if (!over.isForDigest()) {
            over.handling = Handling.EASED;
            over.notBefore = Math.max(over.notBefore, now + digestInterval);
        }
    }

    @SafeVarargs
    private static List<String> joined(List<String>... lists) {
        List<String> all = new ArrayList<>();
        for (List<String> list : lists) {
            list.stream().filter(element -> !all.contains(element)).forEach(all::add);
        }
        return all;
    }
}
