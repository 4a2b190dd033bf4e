/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.jobs.delivery.journal.DeliveryRow;
import io.yuqing.jobs.delivery.journal.Journal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ProductionTest {
    private static final long NOW = 1_782_900_000_000L;

    @Test
    void shouldNotWaitForAServerThatAcceptsAndNeverAnswers() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            ClickHouseEndpoint endpoint =
                    ClickHouseEndpoint.of("http://127.0.0.1:" + silent.getLocalPort(), "a");
            Production ports = new Production(endpoint);
            long start = System.nanoTime();
            assertThat(ports.look(NOW, NOW).known).isFalse();
            try (Journal journal = ports.journal()) {
                assertThatThrownBy(() -> journal.past("群", NOW)).isInstanceOf(Exception.class);
                assertThatThrownBy(() -> journal.record(new DeliveryRow()))
                        .isInstanceOf(Exception.class);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(60));
        }
    }
}
