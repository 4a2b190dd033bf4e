/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.model;

import io.yuqing.domain.count.Contribution;
import io.yuqing.domain.count.Slices;
import java.util.List;

/**
 * What is to be added to subjects: one item in one minute, or slices gathered while a thread's
 * topics were unknown. Handed from the thread operator to the chained pre-aggregation.
 */
public class Counted {
    /** Keys of {@link SubjectKey}. */
    public List<String> subjects = List.of();

    /** Minute of event time since the epoch, for {@link #item}. */
    public long minute;

    /** Null if {@link #slices} are given. */
    public Contribution item;

    /** Bytes of {@link Slices}; null if {@link #item} is given. */
    public byte[] slices;

    /** Newest event time contained, epoch milliseconds. */
    public long time;

    /** Topics of the item's thread as known so far. */
    public List<String> threadTopics = List.of();

    /** An item that can be cited as evidence; null if none. */
    public Sample sample;

    public static Counted ofItem(
            List<String> subjects, long minute, Contribution contribution, Item item) {
        Counted counted = new Counted();
        counted.subjects = subjects;
        counted.minute = minute;
        counted.item = contribution;
        counted.time = item.eventAt;
        counted.sample = Sample.of(item);
        return counted;
    }

    /** {@code time} is the beginning of the newest slice. */
    public static Counted ofSlices(List<String> subjects, Slices slices, long time) {
        Counted counted = new Counted();
        counted.subjects = subjects;
        counted.slices = slices.toBytes();
        counted.time = time;
        return counted;
    }
}
