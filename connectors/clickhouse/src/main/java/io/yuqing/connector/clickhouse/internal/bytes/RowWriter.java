/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.internal.bytes;

import static java.lang.invoke.MethodHandles.foldArguments;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;

/**
 * Writes all values of a row. The writers are joined to one method handle, which the JIT compiles
 * as if the calls had been written one below the other: a loop over thirty different lambdas would
 * cost two calls a value that it cannot inline.
 *
 * @param <T> what a row is made of
 */
public final class RowWriter<T> {

    private static final MethodHandle WRITE = write();

    private final MethodHandle all;

    /**
     * @param values at least one, in the order of the columns
     */
    public RowWriter(List<ValueWriter<T>> values) {
        all = joined(values);
    }

    /** Appends one row, or nothing if a value cannot be written. */
    public void write(T row, RowBinaryOut out) {
        int start = out.size();
        boolean complete = false;
        try {
            all.invokeExact((Object) row, out);
            complete = true;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("A getter threw what it does not declare.", e);
        } finally {
            if (!complete) {
                out.truncate(start);
            }
        }
    }

    /** By halves, so that thirty values are five calls deep and not thirty. */
    private static <T> MethodHandle joined(List<ValueWriter<T>> values) {
        if (values.size() == 1) {
            return WRITE.bindTo(values.get(0));
        }
        int half = values.size() / 2;
        MethodHandle first = joined(values.subList(0, half));
        return foldArguments(joined(values.subList(half, values.size())), first);
    }

    private static MethodHandle write() {
        try {
            MethodType type = MethodType.methodType(void.class, Object.class, RowBinaryOut.class);
            return MethodHandles.lookup().findVirtual(ValueWriter.class, "write", type);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
