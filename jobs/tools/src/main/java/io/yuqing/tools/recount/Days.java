/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.recount;

import io.yuqing.domain.time.CountyTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Days in a row, either one to be counted or many without anything.
 *
 * @param from the first
 * @param to the last
 * @param isEmpty whether no item and no window is of any of them
 */
record Days(LocalDate from, LocalDate to, boolean isEmpty) {
    /** The days in their order, those without anything put together. */
    static List<Days> of(List<LocalDate> days, Set<LocalDate> busy) {
        List<Days> stretches = new ArrayList<>();
        for (LocalDate day : days) {
            Days last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
            boolean isEmpty = !busy.contains(day);
            if (isEmpty && last != null && last.isEmpty) {
                stretches.set(stretches.size() - 1, new Days(last.from, day, true));
            } else {
                stretches.add(new Days(day, day, isEmpty));
            }
        }
        return stretches;
    }

    /** Epoch milliseconds at which a day begins. */
    static long startOf(LocalDate day) {
        return day.atStartOfDay(CountyTime.ZONE).toInstant().toEpochMilli();
    }
}
