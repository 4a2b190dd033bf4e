/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.subject;

import io.yuqing.domain.count.HourStore;
import org.apache.flink.api.common.state.MapState;

/** The minutes of the subject whose key is in force, an entry of keyed state for each hour. */
record HoursInState(MapState<Long, byte[]> hours) implements HourStore {
    @Override
    public byte[] get(long hour) {
        try {
            return hours.get(hour);
        } catch (Exception e) {
            throw new IllegalStateException("reading the hours of a subject failed", e);
        }
    }

    @Override
    public void put(long hour, byte[] slices) {
        try {
            hours.put(hour, slices);
        } catch (Exception e) {
            throw new IllegalStateException("writing the hours of a subject failed", e);
        }
    }

    @Override
    public void remove(long hour) {
        try {
            hours.remove(hour);
        } catch (Exception e) {
            throw new IllegalStateException("removing an hour of a subject failed", e);
        }
    }
}
