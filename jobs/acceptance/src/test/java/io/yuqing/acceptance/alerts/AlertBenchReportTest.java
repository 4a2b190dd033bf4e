/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.acceptance.alerts.StreamTruth.Burst;
import io.yuqing.acceptance.alerts.StreamTruth.Calm;
import io.yuqing.local.demo.Scenario;
import io.yuqing.local.process.Layout;
import io.yuqing.tools.backtest.episode.FiredEpisode;
import io.yuqing.tools.backtest.episode.Span;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertBenchReportTest {
    private static final Instant EIGHT = Instant.parse("2025-03-03T00:00:00Z");
    private static final Instant TEN = Instant.parse("2025-03-03T02:00:00Z");
    private static final Span MORNING = new Span(EIGHT, TEN);

    @Test
    void shouldPrintWhatStaffReadAndNameWhatIsMissed() throws IOException {
        AlertBenchReport report =
                report(
                        List.of(alert("topic-burst", "park", "yellow")),
                        List.of(
                                alert("topic-burst", "park", "orange"),
                                alert(TriedRules.UNCORRECTED, "park", "orange")));

        assertThat(report.holds()).isFalse();
        assertThat(report.table())
                .containsPattern("county-1 +water +slow +03-03 08:00 +黄 +✗ +— +—")
                .containsPattern("1 +0 +0.0% +1 +0 +0.0% +— +— +0.33 +topic-burst")
                .containsPattern("0 +≥ 1 ✗ +演示数据：应报的突发，有预警的占比")
                .containsPattern("1 +≤ 0 ✗ +采集量翻倍：突增、环比规则的预警")
                .containsPattern("1 +≥ 1 ✓ +采集量翻倍：不作校正时的预警");
    }

    @Test
    void shouldSayThatAllAimsAreReachedOnlyIfTheyAre() throws IOException {
        AlertBenchReport report =
                report(
                        List.of(alert("topic-burst", "water", "yellow")),
                        List.of(alert(TriedRules.UNCORRECTED, "park", "orange")));

        assertThat(report.table()).contains("目标全部达到", "topic-burst");
        JsonNode json = new ObjectMapper().readTree(report.json());
        assertThat(json.get("holds").asBoolean()).isTrue();
        assertThat(json.get("bursts").get(0).get("delay_minutes").asInt()).isEqualTo(31);
        assertThat(json.get("rules").get(0).get("recall").asDouble()).isEqualTo(1);
        assertThat(json.get("checks")).isNotEmpty();
    }

    private static AlertBenchReport report(List<FiredEpisode> demo, List<FiredEpisode> calm)
            throws IOException {
        Burst burst = new Burst("water", MORNING, TEN, "slow", "yellow");
        StreamTruth quiet =
                new StreamTruth(
                        List.of(),
                        List.of(
                                new Calm("topic", "park", MORNING, "coverage"),
                                new Calm("topic", "park", MORNING, "daily_rhythm")));
        return AlertBenchReport.of(
                List.of(
                        new TrialOutcome(
                                Scenario.COUNTY,
                                1,
                                demo,
                                new StreamTruth(List.of(burst), List.of())),
                        new TrialOutcome(Scenario.CALM, 1, calm, quiet)),
                TriedRules.of(Layout.find().deployFile("rules.yaml")));
    }

    private static FiredEpisode alert(String rule, String topic, String level) {
        Instant fired = EIGHT.plusSeconds(30 * 60);
        return new FiredEpisode(rule, "topic", topic, level, fired, fired.plusSeconds(600), null);
    }
}
