/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.count;

/** Where the hours of one subject lie, each as the bytes of its minute {@link Slices}. */
public interface HourStore {
    /** The bytes of an hour, by its number since the epoch; null if nothing was counted in it. */
    byte[] get(long hour);

    void put(long hour, byte[] slices);

    void remove(long hour);
}
