/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.connector.clickhouse.BatchLimits;
import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.clickhouse.MetricNames;
import io.yuqing.connector.clickhouse.fixture.FaultProxy;
import io.yuqing.connector.clickhouse.fixture.FaultProxy.Fault;
import io.yuqing.connector.clickhouse.fixture.Reading;
import io.yuqing.local.junit.ClickHouseDatabase;
import io.yuqing.local.junit.ClickHouseExtension;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The writer, the real engine, and a wire between them that fails. */
@Timeout(60)
class FaultyWireTest {

    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    static List<Fault> passing() {
        return Stream.of(Fault.values()).filter(fault -> !fault.isLasting()).toList();
    }

    static List<Fault> lasting() {
        return Stream.of(Fault.values()).filter(Fault::isLasting).toList();
    }

    @ParameterizedTest
    @MethodSource("passing")
    void aFaultCostsNoRowAndMakesNone(Fault fault) throws Exception {
        ClickHouseDatabase database = CLICKHOUSE.newDatabase();
        database.execute(Reading.DDL);
        try (FaultProxy proxy = new FaultProxy(database.url());
                WriterRig rig = rig(proxy, database)) {
            proxy.faults.add(fault);
            proxy.faults.add(fault);
            rig.write(0, 40);
            rig.end();

            assertThat(rig.counter(MetricNames.INSERT_RETRIES))
                    .isEqualTo(fault.isRepeatedByTheClient() ? 1 : 2);
            assertThat(database.value("SELECT count() FROM readings FINAL")).isEqualTo("40");
            assertThat(database.value("SELECT sum(level) FROM readings FINAL")).isEqualTo("780");
        }
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void aProxyThatRefusesFailsTheJobAtOnce(Fault fault) throws Exception {
        ClickHouseDatabase database = CLICKHOUSE.newDatabase();
        database.execute(Reading.DDL);
        try (FaultProxy proxy = new FaultProxy(database.url());
                WriterRig rig = rig(proxy, database)) {
            proxy.faults.add(fault);

            assertThatThrownBy(
                            () -> {
                                rig.write(0, 40);
                                rig.end();
                            })
                    .hasMessageContaining("waiting will not help");
        }
    }

    @Test
    void anyMixtureOfFaultsLeavesTheSameTable() throws Exception {
        List<Fault> any =
                passing().stream().filter(fault -> !fault.isRepeatedByTheClient()).toList();
        long seed = 4711;
        Random random = new Random(seed);
        ClickHouseDatabase database = CLICKHOUSE.newDatabase();
        database.execute(Reading.DDL);
        try (FaultProxy proxy = new FaultProxy(database.url());
                WriterRig rig = rig(proxy, database)) {
            for (int i = 0; i < 500; i++) {
                if (random.nextInt(10) == 0) {
                    proxy.faults.add(any.get(random.nextInt(any.size())));
                }
                rig.write(Reading.of(i % 100).withLevel(i, i));
            }
            rig.end();
        }
        assertThat(database.value("SELECT count() FROM readings FINAL"))
                .as("seed %d", seed)
                .isEqualTo("100");
        assertThat(database.value("SELECT sum(level) FROM readings FINAL"))
                .as("seed %d", seed)
                .isEqualTo(Integer.toString((400 + 499) * 100 / 2));
    }

    private static WriterRig rig(FaultProxy proxy, ClickHouseDatabase database) {
        return new WriterRig(
                WriterRig.sink(ClickHouseEndpoint.of(proxy.url(), database.name()))
                        .batch(new BatchLimits(10, 1 << 20, Duration.ofSeconds(1)))
                        .retryPauses(Duration.ofMillis(1), Duration.ofMillis(5))
                        .build());
    }
}
