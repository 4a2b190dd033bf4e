/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.recount;

import io.yuqing.jobs.model.WindowRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is to be written of one subject, so that its windows say what was counted anew. Pure.
 *
 * <p>Who wrote an item is in no table, so that voices stay those of what came in time.
 */
final class Corrections {
    private Corrections() {}

    /**
     * The rows that are missing or say otherwise, with versions above those that stand. A window in
     * which nothing is left is one of zeros.
     */
    static List<WindowRow> of(List<WindowRow> counted, Map<WindowRow.Key, WindowRow> standing) {
        List<WindowRow> corrections = new ArrayList<>();
        Map<WindowRow.Key, WindowRow> others = new HashMap<>(standing);
        for (WindowRow row : counted) {
            correct(others.remove(row.key()), row, corrections);
        }
        for (WindowRow before : others.values()) {
            WindowRow nothing = new WindowRow();
            nothing.subject = before.subject;
            nothing.window = before.window;
            nothing.windowStart = before.windowStart;
            correct(before, nothing, corrections);
        }
        return corrections;
    }

    private static void correct(WindowRow before, WindowRow row, List<WindowRow> corrections) {
        if (before == null) {
            corrections.add(row);
        } else if (!isSame(before, row)) {
            row.voices = Math.min(before.voices, row.items());
            row.version = Math.max(row.version, before.version + 1);
            corrections.add(row);
        }
    }

    private static boolean isSame(WindowRow one, WindowRow other) {
        return one.originals == other.originals
                && one.reposts == other.reposts
                && one.comments == other.comments
                && one.negative == other.negative
                && one.neutral == other.neutral
                && one.positive == other.positive
                && one.engagement == other.engagement
                && one.distinctOriginals == other.distinctOriginals
                && one.channels.equals(other.channels)
                && one.platforms.equals(other.platforms)
                && one.categories.equals(other.categories);
    }
}
