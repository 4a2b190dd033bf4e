/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.config;

import java.io.Serializable;

/**
 * Where a job that has no state begins to count the versions of its rows.
 *
 * @param isHistory whether the job reads what there is and ends: it counts from 0, so that the same
 *     items give the same versions, and nothing is told before it
 * @param told the highest version that earlier runs wrote, as far as the tables know; 0 = none
 */
public record VersionStart(boolean isHistory, long told) implements Serializable {
    /** Of a job that ends. */
    public static final VersionStart OF_HISTORY = new VersionStart(true, 0);

    /** Of a job that goes on for ever. */
    public static VersionStart above(long told) {
        return new VersionStart(false, told);
    }
}
