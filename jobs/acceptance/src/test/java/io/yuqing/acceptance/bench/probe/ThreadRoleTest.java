/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.probe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThreadRoleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "attach to thread -> (sum, table threads: Writer) (2/2)#0 | attach to thread -> (sum, table threads: Writer)",
                "Source Data Fetcher for Source: posts (1/2)#3 | Source Data Fetcher for Source: posts",
                "C2 CompilerThread0 | JVM compiler",
                "C1 CompilerThre | JVM compiler",
                "GC Thread#1 | JVM garbage collection",
                "G1 Conc#0 | JVM garbage collection",
                "rocksdb:low | RocksDB: flush and compaction",
                "OutputFlusher for Source: posts and comments -> admit | OutputFlusher",
                "Time Trigger for attach to thread -> sum (1/2)#0 | Time Trigger",
                "flink-pekko.actor.default-dispatcher-17 | flink-pekko.actor.default-dispatcher",
                "kafka-producer-network-thread | kafka-producer-network-thread",
                "main | main"
            })
    void shouldSayWhatAThreadIsForWhicheverSubtaskOrNumber(String name, String role) {
        assertThat(ThreadRole.of(name)).isEqualTo(role);
    }
}
