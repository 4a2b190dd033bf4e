/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.tools.common.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacktestOptionsTest {
    @TempDir private Path folder;
    private String rules;

    @BeforeEach
    void writeRules() throws IOException {
        rules = Files.writeString(folder.resolve("rules.yaml"), "[]").toString();
        Files.writeString(
                folder.resolve("addresses.json"),
                "{\"kafka\": \"127.0.0.1:19092\", \"clickHouse\": \"http://127.0.0.1:18123\"}");
    }

    @Test
    void shouldTakeTheServersOfTheStackThatRuns() {
        assertThat(options("--rules", rules, "--kafka", "--json").history().name())
                .isEqualTo("Kafka 127.0.0.1:19092 的主题 yuqing.posts、yuqing.comments");
        assertThat(options("--rules", rules, "--clickhouse").history().name())
                .contains("http://127.0.0.1:18123", "yuqing");
    }

    @Test
    void shouldTakeTheServersThatAreNamed() {
        assertThat(options("--kafka", "broker:9092", "--rules", rules).history().name())
                .contains("broker:9092");
        assertThat(new Servers(Map.of("KAFKA_BOOTSTRAP", "other:9092"), folder).kafka())
                .isEqualTo("other:9092");
        assertThat(new Servers(Map.of(), folder.resolve("none")).clickHouse())
                .isEqualTo("http://127.0.0.1:8123");
    }

    @Test
    void shouldCompareWithWhatTheBrokerOfTheHistoryHasInForce() {
        assertThat(options("--rules", rules, "--kafka", "broker:9092").broker())
                .isEqualTo("broker:9092");
        assertThat(options("--rules", rules, "--clickhouse").broker()).isNull();
        assertThat(options("--rules", rules, "--clickhouse", "--against", "broker:9092").broker())
                .isEqualTo("broker:9092");
        BacktestOptions byFile = options("--rules", rules, "--kafka", "--against", rules);
        assertThat(byFile.broker()).isNull();
        assertThat(byFile.startRules()).isEqualTo(Path.of(rules));
    }

    @Test
    void shouldRefuseWhatItCannotRun() {
        assertThatThrownBy(() -> options())
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("backtest needs rules and history");
        assertThatThrownBy(() -> options("--rules", folder + "/none.yaml"))
                .hasMessageContaining("which is no readable file");
        assertThatThrownBy(() -> options("--from", "yesterday"))
                .hasMessageContaining("write a time with its offset");
        assertThatThrownBy(() -> options("--warm-up", "2 weeks"))
                .hasMessageContaining("as 30s, 5m, 2h or 3d, or ISO-8601, as PT2H");
        assertThatThrownBy(() -> options("--rules", rules, "--kafka", "--clickhouse"))
                .hasMessageContaining("several kinds of history");
        assertThatThrownBy(() -> options("--rules", rules, "--kafka", "--against", "none.yaml"))
                .hasMessageContaining("--against is 'none.yaml'");
        assertThatThrownBy(() -> options("--kafkaa"))
                .hasMessageContaining("backtest has no option --kafkaa");
        assertThatThrownBy(
                        () ->
                                options(
                                        "--rules",
                                        rules,
                                        "--kafka",
                                        "--from",
                                        "2026-01-02T00:00:00+08:00",
                                        "--to",
                                        "2026-01-01T00:00:00+08:00"))
                .hasMessageContaining("swap them");
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

    private BacktestOptions options(String... args) {
        return new BacktestOptions(new Servers(Map.of(), folder.resolve("addresses.json")), args);
    }
}
