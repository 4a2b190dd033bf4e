/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What is read for every update of a subject. State: names of class and fields are public surface.
 */
public class SubjectState {
    /** Bytes of {@link io.yuqing.domain.count.SubjectHead}. */
    public byte[] head = {};

    /** The minute of event time in which the subject was first counted, since the epoch. */
    public long firstMinute = Long.MAX_VALUE;

    /** Topics of a thread; empty for a topic. */
    public List<String> topics = List.of();

    /** Number of alerts kept for the subject, so that most updates need not look for any. */
    public int alerts;

    /** Event time at which rules with a step of a minute must be evaluated next. */
    public long minuteCheck = Long.MAX_VALUE;

    /** Event time at which rules with a step of an hour must be evaluated next. */
    public long hourCheck = Long.MAX_VALUE;

    /** Event time of the one pending timer; {@code Long.MAX_VALUE} if none is. */
    public long timer = Long.MAX_VALUE;

    /** Items that evidence can cite, heaviest first. */
    public List<Sample> samples = new ArrayList<>();
}
