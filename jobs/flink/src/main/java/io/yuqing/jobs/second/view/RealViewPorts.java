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
import org.apache.flink.util.function.SerializableSupplier;

/** ClickHouse, the encoder and a thread. */
final class RealViewPorts implements ViewPorts {
    private static final long serialVersionUID = 1L;

    private final ClickHouseEndpoint endpoint;
    private final SerializableSupplier<TextEncoder> encoder;

    RealViewPorts(ClickHouseEndpoint endpoint, SerializableSupplier<TextEncoder> encoder) {
        this.endpoint = endpoint;
        this.encoder = encoder;
    }

    @Override
    public ViewTables tables() {
        return new StoredComments(endpoint);
    }

    @Override
    public Vectors vectors() {
        return new CalmVectors(encoder.get());
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

    /** Rests after each text as long as it took: views are in no hurry, and originals are. */
    private record CalmVectors(TextEncoder encoder) implements Vectors {
        @Override
        public float[] of(String text) {
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
