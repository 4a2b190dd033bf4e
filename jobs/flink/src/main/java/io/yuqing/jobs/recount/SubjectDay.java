/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.recount;

import io.yuqing.domain.count.ChangedWindows;
import io.yuqing.domain.count.Contribution;
import io.yuqing.domain.count.HourStore;
import io.yuqing.domain.count.SubjectCounter;
import io.yuqing.domain.count.SubjectHead;
import io.yuqing.domain.count.Tally;
import io.yuqing.domain.count.Window;
import io.yuqing.domain.count.WindowTally;
import io.yuqing.jobs.model.WindowRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Counts what one subject had in one day, as the job counts a subject that it sees first. */
final class SubjectDay {
    /** Everything is in memory. */
    private static final HourStore NOTHING =
            new HourStore() {
                @Override
                public byte[] get(long hour) {
                    return null;
                }

                @Override
                public void put(long hour, byte[] slices) {
                    throw new IllegalStateException("a day that is counted anew is not stored");
                }

                @Override
                public void remove(long hour) {
                    throw new IllegalStateException("a day that is counted anew is not stored");
                }
            };

    private final String key;
    private final SubjectCounter counter = new SubjectCounter(new SubjectHead(), NOTHING);
    private final ChangedWindows minutes = new ChangedWindows(Window.M1, Window.M5);
    private final ChangedWindows hours = new ChangedWindows(Window.H1, Window.H24);

    /**
     * @param key of {@link io.yuqing.jobs.model.SubjectKey}
     */
    SubjectDay(String key) {
        this.key = key;
    }

    /** An item counts at a time. */
    void add(long time, Contribution item) {
        Tally one = new Tally();
        one.add(item);
        counter.add(Window.M1.numberOf(time), one);
        minutes.add(time);
        hours.add(time);
    }

    /** Every window in which something was counted. */
    List<WindowRow> rows() {
        List<WindowRow> rows = new ArrayList<>();
        Consumer<WindowTally> row = window -> rows.add(WindowRow.of(key, window));
        minutes.drain(counter, row);
        hours.drain(counter, row);
        return rows;
    }
}
