/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.queue;

import java.util.List;

/** Where what waits is written to. Used by the thread of one queue, closed by another. */
public interface BatchWriter<T> extends AutoCloseable {
    /** Returns when all are written; what it threw at may be written, too. */
    void writeAll(List<T> batch) throws Exception;

    /** Whether something is refused for what is in it, and will be again. */
    default boolean refusesContent(Exception failure) {
        return false;
    }

    /** What names it in messages, without anything of what is in it. */
    String name(T item);

    /** Of those with one identity that wait at the same time one is enough; empty: it has none. */
    default String identity(T item) {
        return "";
    }

    @Override
    void close();
}
