/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;

/** A table that fails as told; for what a real server does not do on demand. */
final class ScriptedInserts implements Inserts {

    final List<List<Reading>> accepted = new CopyOnWriteArrayList<>();
    final Queue<Exception> failures = new ConcurrentLinkedQueue<>();
    final Semaphore gate = new Semaphore(Integer.MAX_VALUE / 2);
    volatile List<Column> table = Reading.COLUMNS;
    volatile Predicate<Reading> refuses = reading -> false;
    volatile boolean closed;
    volatile int attempts;

    /** From now on an insert waits for {@link #open}. */
    ScriptedInserts shut() {
        gate.drainPermits();
        return this;
    }

    void open() {
        gate.release(Integer.MAX_VALUE / 2);
    }

    /** Lets one insert through. */
    void openOnce() {
        gate.release();
    }

    List<Reading> rows() {
        return accepted.stream().flatMap(List::stream).toList();
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread inserts
    public void insert(RowRange rows) throws Exception {
        attempts++;
        gate.acquire();
        Exception failure = failures.poll();
        if (failure != null) {
            throw failure;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        rows.writeTo(bytes);
        List<Reading> readings = ReadingBytes.read(bytes.toByteArray());
        if (readings.stream().anyMatch(refuses)) {
            throw Answers.code(469);
        }
        accepted.add(readings);
    }

    @Override
    public List<Column> tableColumns() {
        return table;
    }

    @Override
    public void close() {
        closed = true;
    }
}
