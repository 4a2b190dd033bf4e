/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.local.demo.DemoStream;
import io.yuqing.local.demo.county.DemoOptions;
import io.yuqing.tools.stack.RunningStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The promises, on the demo stream, with real processes. */
class TruthRunTest {
    private static final long SEED = 7;

    @TempDir private static Path demo;
    @TempDir private Path data;

    @BeforeAll
    static void generate() throws IOException {
        DemoOptions options = DemoOptions.defaults();
        DemoStream.generate(
                SEED, new DemoOptions(options.start(), Duration.ofDays(2), 12_000), demo);
    }

    @Test
    void shouldCountExactlyAndHoldNoPersonalDataWhateverTheOrderOfArrival()
            throws IOException, SQLException {
        Path first = Files.createDirectory(data.resolve("arrival"));
        TruthReport arrival =
                run(
                        false,
                        KilledPart.NONE,
                        first,
                        stack -> assertThat(PersonalDataScan.of(demo).findIn(stack)).isEmpty());
        assertThat(arrival.holds()).as(arrival.table()).isTrue();

        Path second = Files.createDirectory(data.resolve("ordered"));
        TruthReport ordered = run(true, KilledPart.NONE, second, stack -> {});
        assertThat(ordered.holds()).as(ordered.table()).isTrue();
        assertThat(ordered.hashOfWindows()).isEqualTo(arrival.hashOfWindows());
    }

    /**
     * With the ordered files, which hold no item beyond retention: a job that restarts on so small
     * a backlog reads it before the first watermark, and then nothing is late.
     */
    @Test
    void shouldCountExactlyWhenATaskManagerIsKilled() throws SQLException {
        TruthReport report = run(true, KilledPart.TASKMANAGER, data, stack -> {});
        assertThat(report.holds()).as(report.table()).isTrue();
    }

    /** With the ordered files, for the same reason: what is late depends on the first watermark. */
    @Test
    void shouldCountExactlyWhenClickHouseIsKilled() throws SQLException {
        TruthReport report = run(true, KilledPart.CLICKHOUSE, data, stack -> {});
        assertThat(report.holds()).as(report.table()).isTrue();
    }

    private static TruthReport run(
            boolean ordered, KilledPart fault, Path data, Consumer<RunningStack> afterwards)
            throws SQLException {
        return new TruthRun(
                        new TruthFolder(demo, ordered), false, fault, Map.of(), System.out::println)
                .run(data, afterwards);
    }
}
