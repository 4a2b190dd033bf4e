/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.step;

import java.util.Map;

/** Where alerts, or notices of them, arrive. */
interface Arrivals extends AutoCloseable {

    /** {@link System#nanoTime} at which a subject was first told of; may be added to meanwhile. */
    Map<String, Long> fired();

    @Override
    void close();
}
