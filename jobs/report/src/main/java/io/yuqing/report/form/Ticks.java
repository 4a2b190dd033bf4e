/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Which labels of a chart over time are written below its axis: days, and hours within one day. */
public final class Ticks {
    private Ticks() {}

    /**
     * Places of the labels that are written, at equal steps.
     *
     * @param most so many have room
     */
    public static List<Integer> of(List<String> labels, int most) {
        List<Integer> days =
                IntStream.range(0, labels.size())
                        .filter(place -> labels.get(place).matches("\\d+月\\d+日"))
                        .boxed()
                        .toList();
        List<Integer> places =
                days.size() < 2 ? IntStream.range(0, labels.size()).boxed().toList() : days;
        int each = Math.max(1, (places.size() + most - 1) / most);
        List<Integer> written = new ArrayList<>();
        for (int i = 0; i < places.size(); i += each) {
            written.add(places.get(i));
        }
        return written;
    }
}
