/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.local.demo.Scenario;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The aims of {@code bench alerts} on one seed of the demo and of the calm days, as processes. */
class AlertBenchTest {
    @TempDir private Path data;

    @Test
    void shouldFindTheBurstsOfTheDemoAndKeepQuietOnCalmDays() throws Exception {
        AlertBenchReport report =
                new AlertBench(
                                null,
                                List.of(Scenario.COUNTY, Scenario.CALM),
                                1,
                                System.out::println)
                        .run(data);

        assertThat(report.holds()).as(report.table()).isTrue();
        assertThat(report.checks())
                .extracting(Check::key)
                .contains(
                        "county.recall",
                        "coverage.alerts",
                        "coverage.uncorrected",
                        "one_voice.alerts");
    }
}
