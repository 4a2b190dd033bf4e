/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.sink;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The writer, the real engine, and a wire between them that fails. */
@Timeout(60)
class FaultyWireTest {

    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    private static final List<Fault> ANY = List.of(Fault.values());

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aFaultCostsNoRowAndMakesNone(Fault fault) throws Exception {
        ClickHouseDatabase database = CLICKHOUSE.newDatabase();
        database.execute(Reading.DDL);
        try (FaultProxy proxy = new FaultProxy(database.url());
                WriterRig rig = rig(proxy, database)) {
            proxy.faults.add(fault);
            proxy.faults.add(fault);
            rig.write(0, 40);
            rig.checkpoint();

            assertThat(rig.counter(MetricNames.INSERT_RETRIES)).isEqualTo(2);
            assertThat(database.value("SELECT count() FROM readings FINAL")).isEqualTo("40");
            assertThat(database.value("SELECT sum(level) FROM readings FINAL")).isEqualTo("780");
        }
    }

    @Test
    void anyMixtureOfFaultsLeavesTheSameTable() throws Exception {
        long seed = 4711;
        Random random = new Random(seed);
        ClickHouseDatabase database = CLICKHOUSE.newDatabase();
        database.execute(Reading.DDL);
        try (FaultProxy proxy = new FaultProxy(database.url());
                WriterRig rig = rig(proxy, database)) {
            for (int i = 0; i < 500; i++) {
                if (random.nextInt(10) == 0) {
                    proxy.faults.add(ANY.get(random.nextInt(ANY.size())));
                }
                rig.write(Reading.of(i % 100).withLevel(i, i));
            }
            rig.checkpoint();
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
