/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.tools.ToolRun;
import io.yuqing.tools.common.Terminal;
import io.yuqing.tools.common.server.Addresses;
import io.yuqing.tools.common.server.ConfigOptions;
import io.yuqing.tools.common.server.ToolServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class BacktestOptionsTest {
    @TempDir private Path folder;
    private String rules;
    private ToolServers servers;

    @BeforeEach
    void writeRules() throws IOException {
        rules = Files.writeString(folder.resolve("rules.yaml"), "[]").toString();
        new Addresses(
                        ProcessHandle.current().pid(),
                        "127.0.0.1:19092",
                        "http://127.0.0.1:18123",
                        null,
                        "http://127.0.0.1:18081",
                        "http://127.0.0.1:18090")
                .write(folder);
        Terminal process = Terminal.ofProcess();
        Terminal terminal =
                new Terminal(process.out(), process.err(), process.in(), Map.of(), process.clock());
        ConfigOptions config = new ConfigOptions();
        new CommandLine(config).parseArgs("--data", folder.toString());
        servers = ToolServers.of(terminal, config);
    }

    @Test
    void shouldTakeTheServersOfTheStackThatRuns() {
        assertThat(name("--rules", rules, "--kafka"))
                .isEqualTo("Kafka 127.0.0.1:19092 的主题 yuqing.posts、yuqing.comments");
        assertThat(name("--rules", rules, "--clickhouse"))
                .contains("http://127.0.0.1:18123", "yuqing");
    }

    @Test
    void shouldTakeTheServersThatAreNamed() {
        assertThat(name("--kafka", "broker:9092", "--rules", rules)).contains("broker:9092");
        assertThat(name("--rules", rules, "--kafka", "b:1", "--posts-topic", "p"))
                .contains("的主题 p、yuqing.comments");
    }

    @Test
    void shouldCompareWithWhatTheBrokerOfTheHistoryHasInForce() {
        assertThat(broker("--rules", rules, "--kafka", "broker:9092")).isEqualTo("broker:9092");
        assertThat(broker("--rules", rules, "--clickhouse")).isNull();
        assertThat(broker("--rules", rules, "--clickhouse", "--against", "broker:9092"))
                .isEqualTo("broker:9092");
        assertThat(broker("--rules", rules, "--kafka", "--against", rules)).isNull();
        assertThat(options("--rules", rules, "--kafka", "--against", rules).startRules(servers))
                .isEqualTo(Path.of(rules));
    }

    @Test
    void shouldReadTimesAsStaffWriteThem() {
        BacktestOptions options =
                options("--rules", rules, "--from", "2026-07-01 08:00", "--warm-up", "14d");

        assertThat(options.from).isEqualTo(Instant.parse("2026-07-01T00:00:00Z"));
        assertThat(options.warmUp).isEqualTo(Duration.ofDays(14));
        assertThat(options("--rules", rules, "--to", "2026-07-01T08:00:00+08:00").to)
                .isEqualTo(options.from);
        assertThat(options("--rules", rules, "--to", "2026-07-01").to)
                .isEqualTo(Instant.parse("2026-06-30T16:00:00Z"));
        assertThat(options("--rules", rules, "--warm-up", "PT6H").warmUp).hasHours(6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--kafka | yuqing backtest 缺少选项 --rules",
                "--rules R | backtest 缺少历史数据",
                "--rules none.yaml posts=R | 没有文件 none.yaml",
                "--rules R --from yesterday | 选项 --from 的值 'yesterday' 无法使用：应为时间，如",
                "--rules R --warm-up weeks | 选项 --warm-up 的值 'weeks' 无法使用：应为时长，如 14d",
                "--rules R --kafka --clickhouse | backtest 给出了几种历史数据",
                "--rules R --kafka --against none.yaml | --against 的值 'none.yaml' 不是可读取的文件",
                "--rules R --kafkaa | yuqing backtest 没有选项 --kafkaa",
                "--rules R items.ndjson | 数据文件 'items.ndjson' 无法使用：应为可读取的文件",
                "--rules R --kafka --from 2026-01-02 --to 2026-01-01 | --from 晚于 --to；请对调",
            })
    void shouldRefuseWhatItCannotRun(String line, String sentence) {
        ToolRun run = ToolRun.of(("backtest " + line.replace("R", rules)).split(" "));

        assertThat(run.err()).contains("yuqing: ").contains(sentence);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void shouldWarmUpForWhatTheRulesLookBackOnAndAtLeastForTheLifeOfThreads() {
        assertThat(WarmUp.of(List.of(Drafts.rule("a")))).isEqualTo(Duration.ofDays(14));
        assertThat(
                        WarmUp.of(
                                List.of(
                                        Drafts.rule(
                                                "a",
                                                "measure",
                                                "burst",
                                                "min_count",
                                                30,
                                                "baseline",
                                                Map.of("same_hour_of_week", true)))))
                .isGreaterThan(Duration.ofDays(49));
    }

    private String name(String... args) {
        return options(args).history.history(servers).name();
    }

    private String broker(String... args) {
        var broker = options(args).broker(servers);
        return broker == null ? null : broker.address();
    }

    private static BacktestOptions options(String... args) {
        BacktestOptions options = new BacktestOptions();
        new CommandLine(options).parseArgs(args);
        return options;
    }
}
