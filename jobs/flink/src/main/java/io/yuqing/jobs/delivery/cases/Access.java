/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.cases;

import org.apache.flink.util.FlinkRuntimeException;
import org.apache.flink.util.function.SupplierWithException;
import org.apache.flink.util.function.ThrowingRunnable;

/** Asks state, where nobody may throw a checked exception. */
final class Access {
    private Access() {}

    static <T> T get(SupplierWithException<T, Exception> question) {
        try {
            return question.get();
        } catch (Exception e) {
            throw new FlinkRuntimeException("state cannot be read", e);
        }
    }

    static void run(ThrowingRunnable<Exception> change) {
        try {
            change.run();
        } catch (Exception e) {
            throw new FlinkRuntimeException("state cannot be written", e);
        }
    }
}
