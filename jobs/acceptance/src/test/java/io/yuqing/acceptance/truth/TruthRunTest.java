/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.local.demo.DemoStream;
import io.yuqing.local.demo.county.DemoOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The promises, on the demo stream, with real processes: the files in their order of arrival, whole
 * and with parts killed in the middle, and in order of event time with another part killed while
 * the parallelism changes. All give equal tables.
 */
class TruthRunTest {
    private static final long SEED = 7;

    @TempDir private static Path folder;
    private static Path demo;
    private static TruthReport arrival;
    private static List<String> personalData;

    @TempDir private Path data;

    @BeforeAll
    static void runInOrderOfArrival() throws IOException, SQLException {
        demo = Files.createDirectory(folder.resolve("demo"));
        DemoOptions options = DemoOptions.defaults();
        DemoStream.generate(
                SEED, new DemoOptions(options.start(), Duration.ofDays(2), 12_000), demo);
        arrival =
                run(false)
                        .run(
                                Files.createDirectory(folder.resolve("arrival")),
                                stack -> personalData = PersonalDataScan.of(demo).findIn(stack));
    }

    @Test
    void shouldCountExactlyWhatComesInAnyOrder() {
        assertThat(arrival.holds()).as(arrival.table()).isTrue();
    }

    @Test
    void shouldHoldNoPersonalData() {
        assertThat(personalData).isEmpty();
    }

    @Test
    void shouldCountExactlyTheSameWhenATaskManagerAndThenClickHouseIsKilled() throws SQLException {
        TruthReport report = run(false, KilledPart.TASKMANAGER, KilledPart.CLICKHOUSE).run(data);

        assertSameAsInOrderOfArrival(report);
        assertThat(report.kills()).hasSize(2);
    }

    @Test
    void shouldCountExactlyTheSameInOrderOfEventTimeWhenKafkaIsKilledBetweenOtherParallelisms()
            throws SQLException {
        TruthReport report = run(true, KilledPart.KAFKA).withRescaling(true).run(data);

        assertSameAsInOrderOfArrival(report);
        assertThat(report.rescaled()).extracting(Rescaled::parallelism).containsExactly(4, 1);
        assertThat(report.kills()).hasSize(1);
    }

    private static void assertSameAsInOrderOfArrival(TruthReport report) {
        assertThat(report.holds()).as(report.table()).isTrue();
        assertThat(report.hashOfWindows()).isEqualTo(arrival.hashOfWindows());
    }

    private static TruthRun run(boolean ordered, KilledPart... faults) {
        return new TruthRun(
                new TruthFolder(demo, ordered),
                false,
                List.of(faults),
                Map.of(),
                System.out::println);
    }
}
