/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.model;

import io.yuqing.wire.control.ControlRecord;
import java.util.HashMap;
import java.util.Map;

/**
 * What every task that evaluates rules must know: a change of a rule, or how many items a task read
 * since it last told. Broadcast, so it is small.
 */
public class Announcement {
    /** Null if volumes are told. */
    public ControlRecord rule;

    /** By hour since the epoch, bytes of {@link io.yuqing.domain.count.Volumes}. */
    public Map<Long, byte[]> volumes = new HashMap<>();

    public static Announcement of(ControlRecord rule) {
        Announcement announcement = new Announcement();
        announcement.rule = rule;
        return announcement;
    }
}
