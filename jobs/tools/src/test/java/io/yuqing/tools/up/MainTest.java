/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.up;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.local.process.ChildProcess;
import io.yuqing.local.process.JavaCommand;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fly | yuqing: Command fly is unknown: see ./yuqing help.",
                "up --clster | yuqing: Option --clster is unknown: see ./yuqing help for the"
                        + " options.",
                "up --data | yuqing: Option --data needs a value: see ./yuqing help.",
                "up --data --fresh | yuqing: Option --data needs a value: see ./yuqing help.",
                "up --port-kafka 70000 | yuqing: --port-kafka 70000 is no number from 0 to 65535.",
                "up --parallelism many | yuqing: --parallelism many is no number from 1 to 64.",
                "up --speed -3 | yuqing: --speed -3 is no speed: use max, or a number above 0 (1 ="
                        + " real time).",
                "up --replay posts=absent.ndjson | yuqing: Replay file absent.ndjson cannot be"
                        + " read: check its path and its rights.",
                "up -- --kafka.group-id other | yuqing: Option --kafka.group-id of the job is set"
                        + " by up, which reads what the job writes: drop it, or run the job on a"
                        + " cluster of your own.",
                "up -- --window.retention | yuqing: Options of the job after -- come in pairs,"
                        + " --key value: --window.retention has a word too many.",
            })
    void aMistakeOnTheCommandLineIsOneSentenceAndExitCode2(String line, String sentence) {
        Run run = run(line.split(" "));

        assertThat(run.err).isEqualTo(sentence + System.lineSeparator());
        assertThat(run.code).isEqualTo(2);
    }

    @Test
    void statusWithoutAStackTellsHowToStartOne() {
        Run run = run("status", "--data", folder.toString());

        assertThat(run.err)
                .isEqualTo(
                        "yuqing: No stack runs on --data "
                                + folder
                                + ": start one with ./yuqing up."
                                + System.lineSeparator());
        assertThat(run.code).isEqualTo(2);
    }

    @Test
    void statusDoesNotTakeTheAddressesOfADeadStackForALiveOne() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        new Addresses(gone.pid(), "k:1", "http://c:2", "http://f:3").write(folder);

        assertThat(run("status", "--data", folder.toString()).err).contains("No stack runs");
    }

    @Test
    void helpSpeaksBothLanguages() {
        Run run = run("help");

        assertThat(run.out).contains("启动整套系统").contains("start everything");
        assertThat(run.code).isZero();
    }

    @Test
    void twoStacksCannotShareADataFolder() throws Exception {
        try (DataFolder mine = DataFolder.open(folder.resolve("data"))) {
            assertThat(mine.root()).exists();
            ChildProcess other =
                    JavaCommand.named("second stack")
                            .ownClassPath()
                            .main(
                                    DataFolderHolder.class.getName(),
                                    folder.resolve("data").toString())
                            .log(folder.resolve("second.log"))
                            .start();
            other.awaitExit(Duration.ofSeconds(20));
            assertThat(other.output()).contains("is in use by another ./yuqing up");
        }
    }

    /** Tries to open a data folder in a process of its own. */
    public static final class DataFolderHolder {
        private DataFolderHolder() {}

        public static void main(String[] args) {
            DataFolder.open(Path.of(args[0])).close();
        }
    }

    private static Run run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code =
                Main.run(
                        List.of(words),
                        new PrintStream(out, true, UTF_8),
                        new PrintStream(err, true, UTF_8));
        return new Run(code, out.toString(UTF_8), err.toString(UTF_8));
    }

    private record Run(int code, String out, String err) {}
}
