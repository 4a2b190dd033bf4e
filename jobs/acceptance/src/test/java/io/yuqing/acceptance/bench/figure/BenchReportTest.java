/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchReportTest {
    private final BenchReport report = new BenchReport();

    @Test
    void shouldMarkEachAimAsReachedOrMissed() {
        report.add(Figure.of("a", "占比", 81.26, 1).aiming(Aim.atLeast(80)));
        report.add(Figure.of("b", "时延", 512, 0).aiming(Aim.below(500)));
        report.add(Figure.of("c", "条数", 12_345, 0));

        assertThat(report.table().lines())
                .anyMatch(line -> line.matches(" +81\\.3 +≥ 80 ✓  占比"))
                .anyMatch(line -> line.matches(" +512 +< 500 ✗  时延"))
                .anyMatch(line -> line.matches(" +12,345 +条数"))
                .last()
                .isEqualTo("结论：2 项目标中 1 项未达到，见带 ✗ 的各行。");
        assertThat(report.holds()).isFalse();
    }

    @Test
    void shouldReachAnAimAtItsBorderOnlyIfMoreIsBetter() {
        assertThat(Aim.atLeast(80).isReachedBy(80)).isTrue();
        assertThat(Aim.below(500).isReachedBy(500)).isFalse();
    }

    @Test
    void shouldMissAnAimThatCouldNotBeMeasured() {
        report.add(Figure.of("a", "内存", Double.NaN, 0).aiming(Aim.below(2048)));

        assertThat(report.holds()).isFalse();
        assertThat(report.table()).contains("未测得");
        assertThat(report.value("a")).isEmpty();
    }

    @Test
    void shouldTellProgramsTheSame() throws IOException {
        report.add(Figure.of("a", "占比", 81.26, 1).aiming(Aim.atLeast(80)));
        report.add(Figure.of("b", "内存", Double.NaN, 0));

        JsonNode json = new ObjectMapper().readTree(report.json());

        assertThat(json.path("holds").asBoolean()).isTrue();
        assertThat(json.at("/figures/0/key").asText()).isEqualTo("a");
        assertThat(json.at("/figures/0/value").asDouble()).isEqualTo(81.26);
        assertThat(json.at("/figures/0/aim").asText()).isEqualTo("≥80");
        assertThat(json.at("/figures/1/value").isNull()).isTrue();
    }

    @Test
    void shouldShowWhoTakesTheTimeOfAnItemTheDearestFirst() {
        report.add(table());

        assertThat(report.table().lines())
                .containsSubsequence(
                        "        微秒/条 按线程",
                        "          93.2  de-duplicate and analyse text",
                        "          46.0  attach to thread",
                        "           0.7  other threads");
    }

    @Test
    void shouldTellProgramsTheSameOfTables() throws IOException {
        report.add(table());

        JsonNode rows = new ObjectMapper().readTree(report.json()).at("/tables/0");

        assertThat(rows.path("key").asText()).isEqualTo("pipeline");
        assertThat(rows.at("/rows/0/who").asText()).isEqualTo("de-duplicate and analyse text");
        assertThat(rows.at("/rows/0/micros_per_item").asDouble()).isEqualTo(93.2);
    }

    @Test
    void shouldCutNamesOfLongChainsInTheTableOnly() throws IOException {
        String chain = "count".repeat(40);
        report.add(new CpuTable("a", "按线程", List.of(new CpuTable.Row(chain, 1))));

        assertThat(report.table()).contains("countcount…").doesNotContain(chain);
        assertThat(report.json()).contains(chain);
    }

    @Test
    void shouldShowStateByDay() {
        report.add(growth());

        assertThat(report.table().lines())
                .containsSubsequence(
                        "每天结束时的状态（KiB）",
                        "   日  帖子  合计",
                        "   1           2           3",
                        "   2           3           4");
    }

    @Test
    void shouldTellProgramsStateByDay() throws IOException {
        report.add(growth());

        JsonNode days = new ObjectMapper().readTree(report.json()).at("/growth/0/days");

        assertThat(days).hasSize(2);
        assertThat(days.at("/1/threads").asDouble()).isEqualTo(3_072);
    }

    @Test
    void shouldKnowByHowMuchStateGrewInTheLastDays() {
        assertThat(growth().percentOfLast(1)).isCloseTo(33.3, offset(0.1));
    }

    private static GrowthTable growth() {
        return new GrowthTable(
                "state.growth",
                "每天结束时的状态",
                List.of(
                        new GrowthTable.Column("threads", "帖子"),
                        new GrowthTable.Column("sum", "合计")),
                List.of(
                        new GrowthTable.Day(1, List.of(2_048.0, 3_072.0)),
                        new GrowthTable.Day(2, List.of(3_072.0, 4_096.0))));
    }

    private static CpuTable table() {
        List<CpuTable.Row> rows =
                List.of(
                        new CpuTable.Row("attach to thread", 46),
                        new CpuTable.Row("timer", 0.4),
                        new CpuTable.Row("de-duplicate and analyse text", 93.2),
                        new CpuTable.Row("flusher", 0.3));
        return new CpuTable("pipeline", "按线程", rows).without(0.5, "other threads");
    }
}
