/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.common;

import java.nio.file.Path;
import java.util.Collection;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.checkpoint.SavepointType;
import org.apache.flink.runtime.state.storage.FileSystemCheckpointStorage;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.state.rocksdb.RocksDBOptionsFactory;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.DBOptions;
import org.rocksdb.Statistics;
import org.rocksdb.TickerType;

/** A real RocksDB below an operator's harness that counts what is read, written and kept. */
public final class CountedRocksDb {
    /** What a slot has in a TaskManager with 256 MB of managed memory. */
    private static final MemorySize MEMORY = MemorySize.ofMebiBytes(128);

    private static final long SAVEPOINT = 1_000_000;

    private final Statistics statistics = new Statistics();

    private CountedRocksDb() {}

    /** To be called before the harness is opened. */
    public static CountedRocksDb below(AbstractStreamOperatorTestHarness<?> harness, Path folder) {
        CountedRocksDb counted = new CountedRocksDb();
        EmbeddedRocksDBStateBackend backend = new EmbeddedRocksDBStateBackend(true);
        backend.getMemoryConfiguration().setFixedMemoryPerSlot(MEMORY);
        backend.setDbStoragePath(folder.resolve("db").toString());
        backend.setRocksDBOptions(new WithStatistics(counted.statistics));
        harness.setStateBackend(backend);
        harness.setCheckpointStorage(
                new FileSystemCheckpointStorage(folder.resolve("checkpoints").toUri()));
        return counted;
    }

    public long reads() {
        return statistics.getTickerCount(TickerType.NUMBER_KEYS_READ);
    }

    public long writes() {
        return statistics.getTickerCount(TickerType.NUMBER_KEYS_WRITTEN);
    }

    /**
     * Bytes of state now: each key and value once, as they are serialised, and timers; no
     * compression, and nothing that is gone.
     */
    public static long bytesKept(AbstractStreamOperatorTestHarness<?> harness) throws Exception {
        harness.prepareSnapshotPreBarrier(SAVEPOINT);
        return harness.snapshotWithLocalState(
                        SAVEPOINT,
                        SAVEPOINT,
                        SavepointType.savepoint(SavepointFormatType.CANONICAL))
                .getJobManagerOwnedState()
                .getStateSize();
    }

    private record WithStatistics(Statistics statistics) implements RocksDBOptionsFactory {
        @Override
        public DBOptions createDBOptions(
                DBOptions current, Collection<AutoCloseable> handlesToClose) {
            return current.setStatistics(statistics);
        }

        @Override
        public ColumnFamilyOptions createColumnOptions(
                ColumnFamilyOptions current, Collection<AutoCloseable> handlesToClose) {
            return current;
        }
    }
}
