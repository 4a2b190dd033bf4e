/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.tools.backtest.episode.FiredEpisode;
import io.yuqing.tools.backtest.episode.LabelledEvents;
import io.yuqing.tools.backtest.episode.Span;
import io.yuqing.tools.backtest.history.Lack;
import io.yuqing.tools.common.ToolException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacktestReportTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Span TWO_DAYS = new Span(START, START.plus(Duration.ofDays(2)));

    @TempDir private Path folder;

    @Test
    void shouldCountAlertsByDayAndLevelAndTellTheLeadBeforeThePeak() {
        List<FiredEpisode> fired =
                List.of(
                        episode("hot", "water", "yellow", 10, 60, 40),
                        episode("hot", "school", "red", 20, 60, 30));

        RuleFindings rule = RuleFindings.of("hot", fired, List.of(), TWO_DAYS);

        assertThat(rule.alerts()).isEqualTo(2);
        assertThat(rule.alertsPerDay()).isEqualTo(1);
        assertThat(rule.byLevel()).isEqualTo(Map.of("yellow", 1, "red", 1));
        assertThat(rule.lead()).isEqualTo(Duration.ofMinutes(10));
        assertThat(rule.added()).isEqualTo(2);
    }

    @Test
    void shouldCallAnAlertAddedOnlyWhereTheSubjectHadNoneAtTheTime() {
        List<FiredEpisode> before = List.of(episode("old", "water", "blue", 0, 15, 5));
        List<FiredEpisode> fired =
                List.of(
                        episode("hot", "water", "blue", 10, 60, 40),
                        episode("hot", "water", "blue", 100, 160, 140));

        assertThat(RuleFindings.of("hot", fired, before, TWO_DAYS).added()).isEqualTo(1);
    }

    @Test
    void shouldScoreAgainstLabelledEvents() throws IOException {
        LabelledEvents events =
                LabelledEvents.read(
                        write(
                                """
                                subject_kind,subject_id,start,end
                                topic,water,2026-01-01T08:00:00+08:00,2026-01-01T09:00:00+08:00
                                topic,school,2026-01-01T08:00:00+08:00,2026-01-01T09:00:00+08:00
                                """));
        List<FiredEpisode> fired =
                List.of(
                        episode("hot", "water", "blue", 10, 20, 15),
                        episode("hot", "water", "blue", 30, 40, 35),
                        episode("hot", "roads", "blue", 10, 20, 15));

        LabelledEvents.Score score = events.score(fired, TWO_DAYS);

        assertThat(score.recall()).isEqualTo(0.5);
        assertThat(score.precision()).isEqualTo(2.0 / 3);
        assertThat(score.delay()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void shouldLeaveFurtherColumnsOfLabelledEventsAlone() throws IOException {
        LabelledEvents events =
                LabelledEvents.read(
                        write(
                                """
                                subject_kind,subject_id,start,end,kind
                                topic,water,2026-01-01T08:00:00+08:00,2026-01-01T09:00:00+08:00,slow
                                """));

        assertThat(events.events())
                .extracting(LabelledEvents.Event::subjectId)
                .containsExactly("water");
    }

    @Test
    void shouldSayWhereAListOfEventsIsWrong() throws IOException {
        Path noHeader = write("topic,water\n");
        assertThatThrownBy(() -> LabelledEvents.read(noHeader))
                .isInstanceOf(ToolException.class)
                .hasMessageStartingWith(
                        noHeader + " 第 1 行：列名中没有 end、start、subject_id、subject_kind");
        Path badTime =
                write(
                        """
                        subject_kind,subject_id,start,end

                        topic,water,2026-01-01T08:00:00+08:00,tomorrow
                        """);
        assertThatThrownBy(() -> LabelledEvents.read(badTime))
                .isInstanceOf(ToolException.class)
                .hasMessage(
                        badTime
                                + " 第 3 行：end 为 'tomorrow'；请写带时差的时间，如"
                                + " 2026-01-31T08:00:00+08:00。");
        Path tooShort = write("subject_kind,subject_id,start,end\ntopic,water");
        assertThatThrownBy(() -> LabelledEvents.read(tooShort))
                .hasMessageContaining("忽略 1 行（列数不是 4）：第 2 行；请改正这些行");
        Path openQuote = write("subject_kind,subject_id,start,end\n\"topic,water");
        assertThatThrownBy(() -> LabelledEvents.read(openQuote))
                .isInstanceOf(ToolException.class)
                .hasMessageContaining("请核对引号是否成对");
        Path unknownKind =
                write(
                        """
                        subject_kind,subject_id,start,end
                        话题,water,2026-01-01T08:00:00+08:00,2026-01-01T09:00:00+08:00
                        topic,,2026-01-01T08:00:00+08:00,2026-01-01T09:00:00+08:00
                        """);
        assertThatThrownBy(() -> LabelledEvents.read(unknownKind))
                .hasMessage(
                        unknownKind
                                + " 第 2 行：subject_kind 为 '话题'；请写 topic 或 thread。\n"
                                + unknownKind
                                + " 第 3 行：subject_id 缺失；请填写话题或帖子的编号。");
    }

    @Test
    void shouldCountEventsThatLieOutsideOfTheRange() throws IOException {
        LabelledEvents events =
                LabelledEvents.read(
                        write(
                                """
                                subject_kind,subject_id,start,end
                                topic,water,2026-01-01T08:00:00+08:00,2026-01-01T09:00:00+08:00
                                topic,water,2025-01-01T08:00:00+08:00,2025-01-01T09:00:00+08:00
                                """));
        LabelledEvents.Score score = events.score(List.of(), TWO_DAYS);

        assertThat(score.events()).isEqualTo(1);
        assertThat(score.outside()).isEqualTo(1);
    }

    @Test
    void shouldReadQuotedLabelsInAnyOrderOfColumns() throws IOException {
        LabelledEvents events =
                LabelledEvents.read(
                        write(
                                """
                                note,subject_id,subject_kind,start,end
                                "long, and with a comma",water,topic,\
                                2026-01-01T08:00:00+08:00,2026-01-01T09:00:00+08:00
                                """));

        assertThat(events.events())
                .extracting(LabelledEvents.Event::subjectKind, LabelledEvents.Event::subjectId)
                .containsExactly(tuple("topic", "water"));
    }

    @Test
    void shouldPrintWhatStaffRead() {
        BacktestReport report = report(Set.of());

        assertThat(report.table())
                .contains(
                        "2026-01-01 08:00 至 2026-01-03 08:00，共 7 条（含预热：自 2025-12-25 08:00 起",
                        "注意：预热不足",
                        "黄1",
                        "30 分钟",
                        "修改 hot 规则 hot（第 1 版 → 第 2 版）",
                        "    - levels: {blue=10.0}",
                        "    + levels: {blue=10.0, yellow=20.0}",
                        "两者都触发 1 次，只有试用的 0 次，只有现行的 1 次",
                        "新增 voices");
        assertThat(report.json())
                .contains(
                        "\"median_lead_seconds\" : 1800",
                        "\"only_in_force\" : 1",
                        "\"fired_at\" : \"2026-01-01T00:10:00Z\"");
    }

    @Test
    void shouldSayWhatTheItemTableCannotJudgeInsteadOfANumber() {
        BacktestReport report = report(EnumSet.allOf(Lack.class));

        assertThat(report.table())
                .contains("—  voices 规则 voices：不能用明细表回测，需要发声人数", "hot 规则 hot（黄级需要发声人数，明细表里没有，未评）");
        assertThat(report.json()).contains("\"judged\" : \"not\"", "\"judged\" : \"partly\"");
    }

    /** The desk reads these. */
    @Test
    void shouldTellProgramsTheAlertsOfBothVersionsAndWhichBothRaise() throws IOException {
        JsonNode json = new ObjectMapper().readTree(report(EnumSet.noneOf(Lack.class)).json());

        assertThat(json.path("alerts")).hasSize(1);
        assertThat(json.at("/alerts/0/in_both").asBoolean()).isTrue();
        assertThat(json.path("alerts_in_force")).hasSize(2);
        assertThat(json.at("/alerts_in_force/0/subject_id").asText()).isEqualTo("water");
        assertThat(json.at("/alerts_in_force/0/in_both").asBoolean()).isTrue();
        assertThat(json.at("/alerts_in_force/1/subject_id").asText()).isEqualTo("roads");
        assertThat(json.at("/alerts_in_force/1/in_both").asBoolean()).isFalse();
        assertThat(json.at("/alerts_in_force/1/fired_at").asText())
                .isEqualTo("2026-01-01T00:12:00Z");
        assertThat(json.at("/rules/0/trial/judged").asText()).isEqualTo("wholly");
        assertThat(json.path("remarks")).hasSize(1);
    }

    private static BacktestReport report(Set<Lack> lacks) {
        List<FiredEpisode> now = List.of(episode("hot", "water", "yellow", 10, 60, 40));
        List<FiredEpisode> before =
                List.of(
                        episode("hot", "water", "blue", 12, 60, 40),
                        episode("hot", "roads", "blue", 12, 60, 40));
        Trial trial =
                new Trial(
                        List.of(Drafts.rule("hot")),
                        List.of(
                                Drafts.rule(
                                        "hot",
                                        "revision",
                                        2,
                                        "levels",
                                        Map.of("blue", 10, "yellow", 20),
                                        "min_voices",
                                        Map.of("yellow", 4)),
                                Drafts.rule("voices", "measure", "voices")),
                        lacks);
        return new BacktestReport(
                "文件 posts.ndjson",
                new HistoryCoverage(TWO_DAYS, START.minus(Duration.ofDays(7)), List.of("预热不足")),
                7,
                now,
                before,
                RuleResult.of(trial, now, before, TWO_DAYS),
                "rules.yaml",
                List.of(before.get(1)),
                null);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "events", ".csv"), text);
    }

    private static FiredEpisode episode(
            String rule, String topic, String level, int fired, int ended, int peak) {
        return new FiredEpisode(
                rule, "topic", topic, level, minute(fired), minute(ended), minute(peak));
    }

    private static Instant minute(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }
}
