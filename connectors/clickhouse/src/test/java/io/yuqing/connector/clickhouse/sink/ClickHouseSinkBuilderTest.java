/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.connector.clickhouse.BatchLimits;
import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.clickhouse.fixture.Collected;
import io.yuqing.connector.clickhouse.fixture.Reading;
import java.time.Duration;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;

class ClickHouseSinkBuilderTest {

    private static final ClickHouseEndpoint ENDPOINT =
            ClickHouseEndpoint.of("http://127.0.0.1:1", "test");

    @Test
    void theSinkIsSerializable() {
        ClickHouseSink<Reading> sink =
                WriterRig.sink(ENDPOINT)
                        .newestOf(Reading::key, Reading::version)
                        .badRows(new Collected())
                        .build();

        assertThat(InstantiationUtil.isSerializable(sink)).isTrue();
    }

    @Test
    void makingASinkAndAWriterTouchesNoNetwork() throws Exception {
        new WriterRig(WriterRig.sink(ENDPOINT).build()).close();
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(() -> ClickHouseSink.<Reading>builder().table("readings").build())
                .hasMessage(
                        "The ClickHouse sink of table readings needs an endpoint: call"
                                + " endpoint(...).");
        assertThatThrownBy(() -> WriterRig.sink(ENDPOINT).table("a.b").build())
                .hasMessageContaining("The table name 'a.b' is not a plain identifier");
        assertThatThrownBy(() -> WriterRig.sink(ENDPOINT).newestOf(Reading::key, null).build())
                .hasMessageContaining("both functions");
        assertThatThrownBy(
                        () ->
                                WriterRig.sink(ENDPOINT)
                                        .retryPauses(Duration.ofSeconds(2), Duration.ofSeconds(1))
                                        .build())
                .hasMessageContaining("retry pauses");
    }

    @Test
    void limitsOutOfRangeNameTheirKey() {
        assertThatThrownBy(() -> new BatchLimits(0, 1024, Duration.ofSeconds(1)))
                .hasMessage("clickhouse.batch.rows = 0 is out of range: use from 1 to 1000000.");
        assertThatThrownBy(() -> new BatchLimits(1, 10, Duration.ofSeconds(1)))
                .hasMessageStartingWith("clickhouse.batch.bytes = 10");
        assertThatThrownBy(() -> new BatchLimits(1, 1024, Duration.ZERO))
                .hasMessageStartingWith("clickhouse.batch.age = PT0S");
    }
}
