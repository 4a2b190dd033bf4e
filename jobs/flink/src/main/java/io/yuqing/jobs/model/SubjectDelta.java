/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.model;

import java.util.List;

/** What a task gathered for one subject since it last sent; crosses the network. */
public class SubjectDelta {
    /** A key of {@link SubjectKey}. */
    public String subject = "";

    /** Bytes of {@link io.yuqing.domain.count.Slices}, by minute. */
    public byte[] slices = {};

    /** Newest event time contained, epoch milliseconds. */
    public long time;

    /** Topics of a thread as known so far; empty for a topic. */
    public List<String> topics = List.of();

    /** The heaviest items, heaviest first. */
    public List<Sample> samples = List.of();

    /** The earliest item; null if none can be cited. */
    public Sample first;
}
