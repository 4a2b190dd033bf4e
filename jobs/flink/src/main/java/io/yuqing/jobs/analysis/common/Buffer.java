/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.common;

import java.io.Serializable;
import java.util.function.Consumer;

/**
 * What a {@link PreAggregateOperator} gathers in memory between two flushes. Used by one task
 * thread; serialised empty with the job graph.
 */
public interface Buffer<IN, OUT> extends Serializable {
    void add(IN element);

    /** How much is gathered, in the unit of the operator's limit. */
    int size();

    /** Whether what is gathered is waited for; else it takes its time even if there is no load. */
    default boolean isUrgent() {
        return true;
    }

    /** Whether it hands something over a first time even if nothing came. */
    default boolean announcesStart() {
        return false;
    }

    /** Hands over everything gathered and is empty afterwards. */
    void drain(Consumer<OUT> out);
}
