/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.count;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Which windows of a subject changed since they were handed over last, of two neighbouring sizes.
 * Not thread-safe.
 */
public final class ChangedWindows {
    private final Window small;
    private final Window large;

    /** Numbers of small windows, in order. */
    private long[] numbers = new long[2];

    private int size;

    /**
     * @param large a window holds whole small ones
     */
    public ChangedWindows(Window small, Window large) {
        this.small = small;
        this.large = large;
    }

    /** Something was counted at an event time. */
    public void add(long time) {
        long number = small.numberOf(time);
        int at = Arrays.binarySearch(numbers, 0, size, number);
        if (at >= 0) {
            return;
        }
        int place = -at - 1;
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        System.arraycopy(numbers, place, numbers, place + 1, size - place);
        numbers[place] = number;
        size++;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** Hands over the content they have now, small windows first, each size in order. */
    public void drain(SubjectCounter counter, Consumer<WindowTally> to) {
        for (int i = 0; i < size; i++) {
            to.accept(counter.window(small, numbers[i]));
        }
        long before = Long.MIN_VALUE;
        for (int i = 0; i < size; i++) {
            long number = large.numberOf(small.startOf(numbers[i]));
            if (number != before) {
                to.accept(counter.window(large, number));
                before = number;
            }
        }
        size = 0;
    }
}
