/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.table;

import io.yuqing.gateway.desk.share.Places;

/** Bounds what all viewers together ask the tables for at the same time. Thread-safe. */
public final class OnDemand {
    private static final int AT_ONCE = 2;

    private final Places places = new Places(AT_ONCE);

    /** What is asked. */
    @FunctionalInterface
    public interface Question<T>
            extends io.yuqing.gateway.desk.share.Question<T, TablesException> {}

    /**
     * Asks when there is room.
     *
     * @throws TablesException also if there is none for three seconds
     */
    public <T> T ask(Question<T> question) throws TablesException {
        return places.in(question, () -> new TablesException(0, "正在查询的人多，请稍后再试。", null));
    }
}
