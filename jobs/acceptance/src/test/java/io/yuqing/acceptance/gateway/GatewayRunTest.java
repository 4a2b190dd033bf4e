/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatewayRunTest {
    @TempDir private Path data;

    @Test
    void shouldCountWhatWasAcceptedOnceAlthoughBrokerAndGatewayAreKilled() throws Exception {
        GatewayReport report = new GatewayRun(20_000, System.out::println).run(data);

        assertThat(report.holds()).as(report.table()).isTrue();
        assertThat(report.repeats()).isPositive();
    }
}
