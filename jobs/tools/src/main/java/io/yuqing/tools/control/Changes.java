/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.control;

import io.yuqing.control.entry.ControlEntry;
import io.yuqing.control.standing.ControlChange;
import io.yuqing.control.standing.StartEntries;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Changes before they are applied: shown, and checked for revisions that a job would ignore. */
final class Changes {
    private final StartEntries start;
    private final List<ControlChange> all = new ArrayList<>();

    Changes(StartEntries start) {
        this.start = start;
    }

    /**
     * One more.
     *
     * @param before null if nothing is in force
     * @param bump whether to raise a revision that is not high enough
     */
    void add(ControlEntry before, ControlEntry after, boolean bump) {
        ControlChange change = new ControlChange(before, after);
        all.add(
                bump && change.isStale()
                        ? new ControlChange(before, after.withRevision(before.revision() + 1))
                        : change);
    }

    /** Those that change anything. */
    List<ControlChange> real() {
        return all.stream().filter(ControlChange::changes).toList();
    }

    /** Whether a job would ignore one of them. */
    boolean isStale() {
        return all.stream().anyMatch(ControlChange::isStale);
    }

    /** In Chinese, field by field. */
    void show(PrintStream out) {
        for (ControlChange change : all) {
            ChangeText text = new ChangeText(change);
            out.println(text.headline());
            if (!change.after().deleted()) {
                text.differences().forEach(out::println);
            }
            if (change.isStale()) {
                out.println(warning(change));
            }
        }
    }

    /** One JSON object a line. */
    void showJson(PrintStream out) {
        all.forEach(change -> out.println(new ChangeText(change).json()));
    }

    private String warning(ControlChange change) {
        long inForce = change.before().revision();
        return "    ! revision "
                + change.after().revision()
                + " 不高于现行的 "
                + inForce
                + "（"
                + start.placeOf(change.before())
                + "），作业会忽略它；请改为 "
                + (inForce + 1)
                + "，或加 --bump 自动提高。";
    }
}
