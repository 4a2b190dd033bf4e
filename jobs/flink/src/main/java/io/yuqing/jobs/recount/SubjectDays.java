/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.recount;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.yuqing.domain.origin.Platforms;
import io.yuqing.domain.rule.SubjectKind;
import io.yuqing.jobs.analysis.common.ItemContribution;
import io.yuqing.jobs.model.Item;
import io.yuqing.jobs.model.SubjectKey;
import io.yuqing.jobs.model.WindowRow;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The subjects of one kind in one day, each counted and compared with what stands. For one use. */
final class SubjectDays {
    private final SubjectKind kind;
    private final Platforms platforms;
    private final Recount.Corrected corrected;
    private long items;
    private long windows;
    private long corrections;
    private long smaller;

    SubjectDays(SubjectKind kind, Platforms platforms, Recount.Corrected corrected) {
        this.kind = kind;
        this.platforms = platforms;
        this.corrected = corrected;
    }

    /**
     * Counts from one time to another, the end excluded, in epoch milliseconds.
     *
     * @param ofItems to read items over; a connection has one question at a time
     */
    void count(Connection ofItems, Connection ofWindows, long from, long to) throws SQLException {
        try (BySubject found = PastItems.ask(ofItems, kind, from, to);
                BySubject standing = StandingWindows.ask(ofWindows, kind, from, to)) {
            while (found.subject() != null || standing.subject() != null) {
                String id = first(found.subject(), standing.subject());
                correct(counted(id, found), standing(id, standing));
            }
        }
    }

    /** With the items of topics an item counts once for each of its topics. */
    long items() {
        return items;
    }

    long windows() {
        return windows;
    }

    long corrections() {
        return corrections;
    }

    long smaller() {
        return smaller;
    }

    private List<WindowRow> counted(String id, BySubject found) throws SQLException {
        SubjectDay day = new SubjectDay(key(id));
        found.take(
                id,
                row -> {
                    Item item = PastItems.item(row);
                    day.add(item.eventAt, ItemContribution.of(item, platforms));
                    items++;
                });
        return day.rows();
    }

    private Map<WindowRow.Key, WindowRow> standing(String id, BySubject rows) throws SQLException {
        Map<WindowRow.Key, WindowRow> standing = new HashMap<>();
        rows.take(
                id,
                row -> {
                    WindowRow window = StandingWindows.window(key(id), row);
                    standing.put(window.key(), window);
                });
        return standing;
    }

    private void correct(List<WindowRow> counted, Map<WindowRow.Key, WindowRow> standing)
            throws SQLException {
        windows += counted.size();
        for (WindowRow window : Corrections.of(counted, standing)) {
            corrected.take(window);
            corrections++;
            WindowRow before = standing.get(window.key());
            smaller += before != null && window.items() < before.items() ? 1 : 0;
        }
    }

    private String key(String id) {
        return kind == SubjectKind.THREAD ? SubjectKey.ofThread(id) : SubjectKey.ofTopic(id);
    }

    /** In the order of the server, that of bytes; null stands behind all. */
    private static String first(String one, String other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        boolean before = Arrays.compareUnsigned(one.getBytes(UTF_8), other.getBytes(UTF_8)) <= 0;
        return before ? one : other;
    }
}
