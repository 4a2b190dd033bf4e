/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.plan;

import io.yuqing.domain.delivery.plan.QuietHours;
import io.yuqing.domain.rule.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How a county handles cases. It stands in the log as an entry, so that a later change changes no
 * history.
 *
 * @param openFrom the mildest level at which an alert opens a case by itself
 * @param reopenWithin how long after its end a new alert of the event opens a case again
 * @param returnWithin how long a unit may give a case back by itself
 * @param desk the unit that receives new cases, and may act in all
 * @param desks other units that receive those of a category, by category
 * @param supervise the unit that watches over the others (督查)
 * @param workdays null if no deadline is in working days
 * @param quiet when clocks rest that may; null: never
 * @param nearPercent of a span that is left when it is near its end
 * @param directory the units to which a case can be assigned
 * @param departments by unit, the departments of the delivery file that hear of its cases; a unit
 *     that is not in it is a department of its own name
 * @param joinings who hears beside them of cases from some level on
 * @param posts by unit, for whom in it a step is
 */
public record CasePlan(
        Level openFrom,
        Duration reopenWithin,
        Duration returnWithin,
        String desk,
        Map<String, String> desks,
        String supervise,
        Workdays workdays,
        QuietHours quiet,
        List<DeadlineSpec> deadlines,
        int nearPercent,
        List<Escalation> escalations,
        Set<String> directory,
        Map<String, List<String>> departments,
        List<Joining> joinings,
        Map<String, UnitPosts> posts) {
    /** Until a county has said what it wants: cases are opened, and nothing is due. */
    public static final CasePlan BARE =
            new CasePlan(
                    Level.YELLOW,
                    Duration.ofDays(7),
                    Duration.ofHours(4),
                    "网宣",
                    Map.of(),
                    "督查室",
                    null,
                    null,
                    List.of(),
                    25,
                    List.of(),
                    Set.of());

    /** Where each unit is a department of its own name, and nothing more is said of any. */
    public CasePlan(
            Level openFrom,
            Duration reopenWithin,
            Duration returnWithin,
            String desk,
            Map<String, String> desks,
            String supervise,
            Workdays workdays,
            QuietHours quiet,
            List<DeadlineSpec> deadlines,
            int nearPercent,
            List<Escalation> escalations,
            Set<String> directory) {
        this(
                openFrom,
                reopenWithin,
                returnWithin,
                desk,
                desks,
                supervise,
                workdays,
                quiet,
                deadlines,
                nearPercent,
                escalations,
                directory,
                Map.of(),
                List.of(),
                Map.of());
    }

    /**
     * @throws IllegalArgumentException if a deadline is in working days and there is no calendar,
     *     or the clock of a legal one rests
     */
    public CasePlan {
        deadlines = List.copyOf(deadlines);
        escalations = List.copyOf(escalations);
        directory = new TreeSet<>(directory);
        desks = new TreeMap<>(desks);
        departments = new TreeMap<>(departments);
        joinings = List.copyOf(joinings);
        posts = new TreeMap<>(posts);
        if (nearPercent < 0 || nearPercent > 100) {
            throw new IllegalArgumentException(
                    "near is %d percent: write a number from 0 to 100".formatted(nearPercent));
        }
        for (DeadlineSpec deadline : deadlines) {
            if (deadline.restsInQuietHours() && deadline.isLegal()) {
                throw new IllegalArgumentException(
                        "deadline '%s' has the source '%s', and a law's clock never rests: take"
                                        .formatted(deadline.id(), deadline.source())
                                + " pause or source away");
            }
        }
        if (workdays == null && needsWorkdays(deadlines, escalations)) {
            throw new IllegalArgumentException(
                    "a deadline is in working days (wd) and there is no calendar: name its file"
                            + " in workdays, or write the deadline in h or d");
        }
    }

    private static boolean needsWorkdays(
            List<DeadlineSpec> deadlines, List<Escalation> escalations) {
        return deadlines.stream().anyMatch(deadline -> deadline.within().inWorkdays())
                || escalations.stream().anyMatch(stage -> stage.after().inWorkdays());
    }

    public boolean knows(String unit) {
        return directory.contains(unit)
                || unit.equals(desk)
                || unit.equals(supervise)
                || desks.containsValue(unit);
    }

    /** The departments of the delivery file that hear of a unit's cases. */
    public List<String> departments(String unit) {
        return departments.getOrDefault(unit, List.of(unit));
    }

    /** The units that hear beside of a case of a level, each once. */
    public List<String> joined(Level level) {
        return joinings.stream()
                .filter(joining -> level.compareTo(joining.minLevel()) >= 0)
                .flatMap(joining -> joining.units().stream())
                .distinct()
                .toList();
    }

    public UnitPosts posts(String unit) {
        return posts.getOrDefault(unit, UnitPosts.NONE);
    }

    /** The units for which a department of the delivery file hears; empty if for none. */
    public List<String> unitsBehind(String department) {
        Set<String> all = new TreeSet<>(directory);
        all.addAll(desks.values());
        all.addAll(List.of(desk, supervise));
        return all.stream().filter(unit -> departments(unit).contains(department)).toList();
    }

    /** The unit that receives new cases of a category. */
    public String desk(String category) {
        return desks.getOrDefault(category, desk);
    }

    public boolean isDesk(String unit, String category) {
        return unit.equals(desk) || unit.equals(desk(category));
    }

    /** Those that hold for a case, by id; of several with one id the shortest. */
    public Map<String, DeadlineSpec> deadlines(
            DeadlineSpec.For whom, String category, Level level) {
        Map<String, DeadlineSpec> held = new TreeMap<>();
        for (DeadlineSpec deadline : deadlines) {
            if (deadline.whom() == whom && deadline.holdsFor(category, level)) {
                held.merge(deadline.id(), deadline, CasePlan::shorter);
            }
        }
        return held;
    }

    /** Any natural time that a deadline of hours has is shorter than a working day. */
    private static DeadlineSpec shorter(DeadlineSpec one, DeadlineSpec other) {
        return length(one.within()).compareTo(length(other.within())) <= 0 ? one : other;
    }

    private static Duration length(Within within) {
        return within.inWorkdays() ? Duration.ofDays(within.workdays()) : within.natural();
    }
}
