/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.config;

import io.yuqing.domain.delivery.plan.AlertMatcher;
import io.yuqing.domain.delivery.plan.Deadline;
import io.yuqing.domain.field.Section;
import io.yuqing.domain.rule.Level;
import io.yuqing.wire.control.Matchers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads what is to be done how soon after an alert; without the key, the published deadlines. */
final class Deadlines {
    private static final String KEY = "deadlines";
    private static final Set<String> KEYS = Set.of("within", "task", "source");

    /**
     * 国办发〔2016〕80号: authoritative information on especially serious and serious emergencies within
     * five hours. 国办发〔2016〕61号: an answer to other opinion on government within 48 hours. A blue
     * alert is scattered comments, which no document asks to answer by a time.
     */
    private static final List<Deadline> PUBLISHED =
            List.of(
                    new Deadline(
                            about(Set.of("应急管理", "安全稳定"), EnumSet.of(Level.ORANGE, Level.RED)),
                            Duration.ofHours(5),
                            "发布权威信息",
                            "国办发〔2016〕80号"),
                    new Deadline(
                            about(Set.of(), EnumSet.range(Level.YELLOW, Level.RED)),
                            Duration.ofHours(48),
                            "回应",
                            "国办发〔2016〕61号"));

    private Deadlines() {}

    /** Without those that have findings. */
    static List<Deadline> read(Section root) {
        if (!root.keys().contains(KEY)) {
            return PUBLISHED;
        }
        List<Deadline> deadlines = new ArrayList<>();
        for (Section section : root.list(KEY)) {
            Duration within = section.duration("within", Duration.ZERO);
            if (within.isZero()) {
                section.missing("within", "write how long there is, e.g. 48h");
            }
            String task = section.required("task", "say what is to be done by then, e.g. 回应");
            AlertMatcher about = Matchers.read(section, KEYS);
            if (section.isClean()) {
                deadlines.add(new Deadline(about, within, task, section.text("source", "")));
            }
        }
        return List.copyOf(deadlines);
    }

    private static AlertMatcher about(Set<String> categories, Set<Level> levels) {
        return new AlertMatcher(
                categories, Set.of(), Set.of(), Set.of(), Set.of(), levels, Set.of());
    }
}
