/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.runtime.state.storage.FileSystemCheckpointStorage;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.state.rocksdb.RocksDBOptionsFactory;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.DBOptions;
import org.rocksdb.Statistics;
import org.rocksdb.TickerType;

/** A real RocksDB below an operator's harness that counts what is read and written. */
final class CountedRocksDb {
    /** What a slot has in a TaskManager with 256 MB of managed memory. */
    private static final MemorySize MEMORY = MemorySize.ofMebiBytes(128);

    private final Statistics statistics = new Statistics();

    private CountedRocksDb() {}

    /** To be called before the harness is opened. */
    static CountedRocksDb below(
            AbstractStreamOperatorTestHarness<?> harness,
            Path folder,
            Map<String, String> settings) {
        CountedRocksDb counted = new CountedRocksDb();
        EmbeddedRocksDBStateBackend backend =
                new EmbeddedRocksDBStateBackend(true)
                        .configure(
                                Configuration.fromMap(settings),
                                CountedRocksDb.class.getClassLoader());
        backend.getMemoryConfiguration().setFixedMemoryPerSlot(MEMORY);
        backend.setDbStoragePath(folder.resolve("db").toString());
        backend.setRocksDBOptions(
                new WithStatistics(backend.getRocksDBOptions(), counted.statistics));
        harness.setStateBackend(backend);
        harness.setCheckpointStorage(
                new FileSystemCheckpointStorage(folder.resolve("checkpoints").toUri()));
        return counted;
    }

    long reads() {
        return statistics.getTickerCount(TickerType.NUMBER_KEYS_READ);
    }

    long writes() {
        return statistics.getTickerCount(TickerType.NUMBER_KEYS_WRITTEN);
    }

    /** What was counted, for each of so many items. */
    String perItem(int items) {
        return "%.2f reads, %.2f writes of %.0f bytes"
                .formatted(
                        (double) reads() / items,
                        (double) writes() / items,
                        (double) statistics.getTickerCount(TickerType.BYTES_WRITTEN) / items);
    }

    private record WithStatistics(RocksDBOptionsFactory configured, Statistics statistics)
            implements RocksDBOptionsFactory {
        @Override
        public DBOptions createDBOptions(
                DBOptions current, Collection<AutoCloseable> handlesToClose) {
            DBOptions options =
                    configured == null
                            ? current
                            : configured.createDBOptions(current, handlesToClose);
            return options.setStatistics(statistics);
        }

        @Override
        public ColumnFamilyOptions createColumnOptions(
                ColumnFamilyOptions current, Collection<AutoCloseable> handlesToClose) {
            return configured == null
                    ? current
                    : configured.createColumnOptions(current, handlesToClose);
        }
    }
}
