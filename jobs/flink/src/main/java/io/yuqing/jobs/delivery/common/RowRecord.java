/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.common;

import java.util.List;

/**
 * Where rows are kept outside Flink's state. Used by several threads.
 *
 * @param <T> what rows are made of
 */
public interface RowRecord<T> {
    /** Returns when all are on record. */
    void recordAll(List<T> rows) throws Exception;

    /** Whether a row is refused for what is in it, and will be again. */
    default boolean refusesContent(Exception failure) {
        return false;
    }

    /** Names a row in the log of the job. */
    String nameOf(T row);
}
