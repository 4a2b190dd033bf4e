/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.local.demo.county.DemoOptions;
import io.yuqing.local.demo.truth.DemoSummary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoMainTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir Path temp;

    @Test
    void writesTheFolderThatIsAskedFor() throws IOException {
        int code =
                run(
                        "--out",
                        temp.resolve("x").toString(),
                        "--seed",
                        "3",
                        "--items",
                        "600",
                        "--days",
                        "1",
                        "--start",
                        "2026-05-01T00:00:00+08:00");

        assertThat(code).isZero();
        assertThat(temp.resolve("x/truth/summary.json")).exists();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("firstEvent=2026-05-01T");
    }

    @Test
    void wrongArgumentsGiveOneSentence() throws IOException {
        assertThat(run("--seed", "3")).isEqualTo(2);
        assertThat(run("--out")).isEqualTo(2);
        assertThat(run("--out", "x", "--items", "many")).isEqualTo(2);
        assertThat(run("--out", "x", "--colour", "red")).isEqualTo(2);

        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("Option --out is missing."),
                        line -> assertThat(line).startsWith("Option --out has no value."),
                        line -> assertThat(line).startsWith("Option --items has value 'many'"),
                        line -> assertThat(line).startsWith("Unknown option --colour."));
    }

    @Test
    void optionsOutOfRangeAreNamedWithTheirRange() {
        Instant start = DemoOptions.DEFAULT_START;

        assertThatThrownBy(() -> new DemoOptions(start, Duration.ofDays(1), 10))
                .hasMessage("Demo items 10 is out of range; choose 500 to 5000000.");
        assertThatThrownBy(() -> new DemoOptions(start, Duration.ofMinutes(5), 1000))
                .hasMessage("Demo duration PT5M is out of range; choose 1 hour to 400 days.");
        assertThatThrownBy(() -> new DemoOptions(Instant.EPOCH, Duration.ofDays(1), 1000))
                .hasMessageContaining("is too early");
    }

    @Test
    void shortestAndSmallestStreamIsStillWhole() throws IOException {
        DemoSummary summary =
                DemoStream.generate(
                        4,
                        new DemoOptions(DemoOptions.DEFAULT_START, Duration.ofHours(1), 500),
                        temp);

        assertThat(summary.cascades() + summary.events()).isBetween(500, 700);
    }

    private int run(String... args) throws IOException {
        return DemoMain.run(args, new PrintStream(printed, true, StandardCharsets.UTF_8));
    }
}
