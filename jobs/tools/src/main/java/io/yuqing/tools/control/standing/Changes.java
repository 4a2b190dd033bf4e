/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.control.standing;

import io.yuqing.tools.control.entry.ControlEntry;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Changes before they are applied: shown, and checked for revisions that a job would ignore. */
public final class Changes {
    private final StartEntries start;
    private final List<ControlChange> all = new ArrayList<>();

    public Changes(StartEntries start) {
        this.start = start;
    }

    /**
     * One more.
     *
     * @param before null if nothing is in force
     * @param bump whether to raise a revision that is not high enough
     */
    public void add(ControlEntry before, ControlEntry after, boolean bump) {
        ControlChange change = new ControlChange(before, after);
        all.add(
                bump && change.isStale()
                        ? new ControlChange(before, after.withRevision(before.revision() + 1))
                        : change);
    }

    /** Those that change anything. */
    public List<ControlChange> real() {
        return all.stream().filter(ControlChange::changes).toList();
    }

    /** Whether a job would ignore one of them. */
    public boolean isStale() {
        return all.stream().anyMatch(ControlChange::isStale);
    }

    /** In Chinese, field by field. */
    public void show(PrintStream out) {
        for (ControlChange change : all) {
            out.println(change.headline());
            if (!change.after().deleted()) {
                change.differences().forEach(out::println);
            }
            if (change.isStale()) {
                out.println(warning(change));
            }
        }
    }

    /** One JSON object a line. */
    public void showJson(PrintStream out) {
        all.forEach(change -> out.println(change.json()));
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
