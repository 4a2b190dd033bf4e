/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.second.view;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.nlp.encoder.TextEncoder;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/** ClickHouse, the encoder and a thread. */
final class RealViewPorts implements ViewPorts {
    private static final long serialVersionUID = 1L;

    private final ClickHouseEndpoint endpoint;
    private final ViewTools tools;

    RealViewPorts(ClickHouseEndpoint endpoint, ViewTools tools) {
        this.endpoint = endpoint;
        this.tools = tools;
    }

    @Override
    public ViewTables tables() {
        return new StoredComments(endpoint);
    }

    @Override
    public Vectors vectors() {
        return new CalmVectors(tools.encoder().get(), tools.turn().get());
    }

    @Override
    public ExecutorService thread() {
        return Executors.newSingleThreadExecutor(
                task -> {
                    Thread thread = new Thread(task, "views of live subjects");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /**
     * Waits for its turn as originals do, and rests after each text as long as it took: views are
     * in no hurry, and originals are.
     */
    private record CalmVectors(TextEncoder encoder, LongSupplier turn) implements Vectors {
        @Override
        public float[] of(String text) {
            LockSupport.parkNanos(turn.getAsLong());
            long began = System.nanoTime();
            float[] vector = encoder.encode(text);
            LockSupport.parkNanos(System.nanoTime() - began);
            return vector;
        }

        @Override
        public void close() {
            encoder.close();
        }
    }
}
