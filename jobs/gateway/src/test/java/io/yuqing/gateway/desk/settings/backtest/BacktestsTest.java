/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.gateway.ManualClock;
import io.yuqing.gateway.config.backtest.BacktestSettings;
import io.yuqing.gateway.desk.child.ChildState.Phase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class BacktestsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String WAITS = "cat \"$gate\" > /dev/null\n";
    private static final String REPORTS = "cat \"$report\"\n";

    @TempDir private Path folder;
    private final ManualClock clock = new ManualClock(NOW);
    private FakeCommand command;
    private Backtests backtests;

    @BeforeEach
    void prepare() throws Exception {
        command = new FakeCommand(folder);
    }

    @AfterEach
    void close() {
        backtests.close();
    }

    @Test
    void shouldTellTheCommandTheRuleAndWhatItIsHeldAgainstInFiles() throws IOException {
        Run run = start(command.that(REPORTS), 7);

        assertThat(run.awaitEnd(SOON)).isTrue();
        assertThat(command.words())
                .containsSubsequence(
                        "--from",
                        "2026-02-27T00:00:00Z",
                        "--to",
                        "2026-03-02T00:00:00Z",
                        "--json",
                        "--leash")
                .noneMatch(word -> word.contains("总量"));
        assertThat(command.told())
                .contains("\"name\":\"总量\"", "\"name\":\"旧总量\"", "\"expression\":\"停水\"")
                .contains("\"revision\":1")
                .doesNotContain("\"revision\":7");
        assertThat(run.state().phase()).isEqualTo(Phase.DONE);
        assertThat(run.state().found().alerts()).hasSize(2);
        assertThat(run.state().found().inForce()).hasSize(2);
        assertThat(command.runs()).isEmptyDirectory();
    }

    @Test
    void shouldKeepTheResultUnderWhatWasAsked() throws IOException {
        Run run = start(command.that(REPORTS));
        assertThat(run.awaitEnd(SOON)).isTrue();

        assertThat(backtests.find(asked(2).hash())).contains(run);
        assertThat(asked(7).hash()).isEqualTo(asked(2).hash());
        assertThat(backtests.find("elsewhere")).isEmpty();
        assertThat(backtests.running()).isEmpty();
    }

    @Test
    void shouldTellHowFarItIsAndTryOneAtATime() throws IOException {
        Run run =
                start(
                        command.that(
                                "echo '已入账 5 / 9' >&2; echo INFO noise >&2\n" + WAITS + REPORTS));

        assertThat(backtests.start(asked(1))).isEqualTo(Optional.of(run));
        assertThat(backtests.start(new Asked(Map.of("id", "b"), Map.of(), List.of(), 3))).isEmpty();
        command.letGoOn();
        assertThat(run.awaitEnd(SOON)).isTrue();
        assertThat(run.state().phase()).isEqualTo(Phase.DONE);
        assertThat(backtests.start(new Asked(Map.of("id", "b"), Map.of(), List.of(), 3)))
                .isPresent();
    }

    @Test
    void shouldSayInOneSentenceWhyThereIsNoResult() throws IOException {
        String lines =
                "echo '读取历史 …' >&2; echo 'yuqing: Kafka k:9092 没有回答。' >&2; echo at x >&2; exit 2\n";
        Run run = start(command.that(lines));

        assertThat(run.awaitEnd(SOON)).isTrue();
        assertThat(run.state().phase()).isEqualTo(Phase.FAILED);
        assertThat(run.state().told()).isEqualTo("没有算出结果：Kafka k:9092 没有回答。");
        assertThat(command.runs()).isEmptyDirectory();
    }

    @Test
    void shouldNotSendPeopleToALogThatIsGone() throws IOException {
        String said = "echo '作业异常退出；请看日志 " + command.runs() + "/run-1/job.log，末尾：' >&2; exit 2\n";
        Run run = start(command.that(said));

        assertThat(run.awaitEnd(SOON)).isTrue();
        assertThat(run.state().told()).isEqualTo("没有算出结果：作业异常退出。详情请用命令行回测一次，看它的日志。");
    }

    @Test
    void shouldSayThatWhatItPrintedIsNoReport() throws IOException {
        Run run = start(command.that("echo '{}'\n"));

        assertThat(run.awaitEnd(SOON)).isTrue();
        assertThat(run.state().told()).contains("同一版本");
    }

    @Test
    void shouldSayThatThereIsNoSuchCommand() {
        Run run =
                start(
                        new BacktestSettings(
                                List.of("/nowhere/yuqing"),
                                command.runs(),
                                Duration.ofMinutes(1),
                                1_024));

        assertThat(run.awaitEnd(SOON)).isTrue();
        assertThat(run.state().phase()).isEqualTo(Phase.FAILED);
        assertThat(run.state().told()).contains("启动不了");
        assertThat(command.runs()).isEmptyDirectory();
    }

    @Test
    void shouldStopWhatTakesTooLong() throws IOException {
        Run run = start(command.that(WAITS));
        clock.pass(Duration.ofMinutes(11));

        assertThat(run.awaitEnd(SOON)).isTrue();
        assertThat(run.state().phase()).isEqualTo(Phase.FAILED);
        assertThat(run.state().told()).startsWith("过了 10 分钟还没有算完");
        assertThat(command.runs()).isEmptyDirectory();
    }

    @Test
    void shouldStopWhatTakesTooMuchMemory() throws IOException {
        Run run = start(command.that(WAITS, 0));

        assertThat(run.awaitEnd(SOON)).isTrue();
        assertThat(run.state().told()).startsWith("用的内存超过 0 MB");
    }

    @Test
    void shouldEndOnDemandAndLeaveNothing() throws IOException {
        Run run = start(command.that(WAITS));

        backtests.cancel(run.asked().hash());

        assertThat(run.awaitEnd(SOON)).isTrue();
        assertThat(run.state().phase()).isEqualTo(Phase.CANCELLED);
        assertThat(run.state().told()).isEqualTo("已取消。");
        assertThat(command.runs()).isEmptyDirectory();
        assertThat(backtests.running()).isEmpty();
    }

    @Test
    void shouldEndItWithTheGateway() throws Exception {
        String lines =
                "sh -c 'echo $$ > \"%s/pid\"; echo 起来了 >&2; exec tail -f /dev/null' & wait\n";
        Run run = start(command.that(lines.formatted(folder)));
        while (!run.state().told().equals("起来了")) {
            Thread.onSpinWait();
        }
        ProcessHandle below = command.started().orElseThrow();

        backtests.close();

        assertThat(run.state().phase()).isEqualTo(Phase.CANCELLED);
        below.onExit().get(30, TimeUnit.SECONDS);
        assertThat(command.runs()).isEmptyDirectory();
        assertThat(backtests.start(asked(3))).isEmpty();
    }

    @Test
    void shouldClearAwayWhatAGatewayHasLeftThatWasKilled() throws IOException {
        Path left = Files.createDirectories(command.runs().resolve("run-1/servers/kafka"));
        Files.writeString(left.resolve("00000.log"), "history");
        Files.writeString(command.runs().resolve("of-somebody-else"), "kept");
        backtests = new Backtests(Optional.of(command.that(REPORTS)), clock);

        backtests.start();

        assertThat(command.runs().resolve("run-1")).doesNotExist();
        assertThat(command.runs().resolve("of-somebody-else")).exists();
    }

    @Test
    void shouldOfferNothingWithoutACommand() {
        backtests = new Backtests(Optional.empty(), clock);

        assertThat(backtests.isOffered()).isFalse();
        assertThat(backtests.start(asked(1))).isEmpty();
    }

    private Run start(BacktestSettings settings) {
        return start(settings, 1);
    }

    private Run start(BacktestSettings settings, int revision) {
        backtests = new Backtests(Optional.of(settings), clock);
        return backtests.start(asked(revision)).orElseThrow();
    }

    private static Asked asked(int revision) {
        return new Asked(
                Map.of("id", "hot", "name", "总量", "revision", revision),
                Map.of("id", "hot", "name", "旧总量", "revision", 1),
                List.of(Map.of("id", "water", "expression", "停水")),
                3);
    }
}
