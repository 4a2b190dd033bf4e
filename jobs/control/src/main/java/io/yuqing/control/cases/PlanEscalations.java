/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.cases;

import io.yuqing.domain.cases.log.UnitDuty;
import io.yuqing.domain.cases.plan.Escalation;
import io.yuqing.domain.cases.plan.Within;
import io.yuqing.domain.field.Section;
import io.yuqing.domain.time.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what comes of a deadline that was not kept. */
final class PlanEscalations {
    static final String KEY = "escalate";

    private static final String DUE = "due";
    private static final String DUTY = "duty:";
    private static final Set<String> ROLES = Set.of("unit", "desk", "supervise");
    private static final List<String> MARKS = List.of("overdue", "supervised");

    private final Set<String> units;
    private final boolean workdays;

    /**
     * @param units of the directory
     * @param workdays whether there is a calendar
     */
    PlanEscalations(Set<String> units, boolean workdays) {
        this.units = units;
        this.workdays = workdays;
    }

    /** Without those that have findings. */
    List<Escalation> read(Section root) {
        List<Escalation> escalations = new ArrayList<>();
        Set<String> stages = new HashSet<>();
        for (Section section : root.list(KEY)) {
            section.allow(Set.of("at", "tell", "mark"));
            String text = section.required("at", "write due, or due and a time, e.g. due+2h");
            Within after = text.isEmpty() ? null : after(section, text);
            List<String> tell = tell(section);
            boolean supervises = marks(section).contains(MARKS.get(1));
            if (after != null && section.isClean()) {
                Escalation escalation = new Escalation(after, tell, supervises);
                if (stages.add(escalation.stage())) {
                    escalations.add(escalation);
                } else {
                    section.refuse("at", text, "is there twice: put both into one line");
                }
            }
        }
        return escalations;
    }

    /** Null after a finding. */
    private Within after(Section section, String text) {
        String plain = text.replaceAll("\\s", "");
        try {
            if (plain.equals(DUE)) {
                return Within.of(Duration.ZERO);
            }
            if (plain.startsWith(DUE + "+")) {
                Within after = Within.parse(plain.substring(DUE.length() + 1));
                if (after.inWorkdays() && !workdays) {
                    section.refuse(
                            "at",
                            text,
                            "is in working days and there is no calendar: name its file in"
                                    + " workdays, or write h or d");
                }
                return after;
            }
            section.refuse("at", text, "is no stage: write due, or due and a time, e.g. due+2h");
        } catch (IllegalArgumentException e) {
            section.refuse("at", text, "is no stage: after due+ " + Durations.REMEDY);
        }
        return null;
    }

    private List<String> tell(Section section) {
        List<String> told = section.texts("tell");
        if (told.isEmpty()) {
            section.missing("tell", "say who is told, e.g. [unit, desk]");
        }
        for (String who : told) {
            Optional<UnitDuty> duty =
                    who.startsWith(DUTY)
                            ? UnitDuty.find(who.substring(DUTY.length()))
                            : Optional.empty();
            if (!ROLES.contains(who) && !units.contains(who) && duty.isEmpty()) {
                section.refuse(
                        "tell",
                        who,
                        "is nobody: write unit, desk, supervise, a unit of the directory, or duty:"
                                + " and a duty, e.g. duty:分管领导");
            }
        }
        return told;
    }

    private List<String> marks(Section section) {
        List<String> marks = section.texts("mark");
        for (String mark : marks) {
            if (!MARKS.contains(mark)) {
                section.refuse("mark", mark, "is no mark: write overdue or supervised");
            }
        }
        return marks;
    }
}
