/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.acceptance.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacktestReportTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Span TWO_DAYS = new Span(START, START.plus(Duration.ofDays(2)));

    @TempDir private Path folder;

    @Test
    void shouldCountAlertsByDayAndLevelAndTellTheLeadBeforeThePeak() {
        List<Episode> fired =
                List.of(
                        episode("hot", "water", "yellow", 10, 60, 40),
                        episode("hot", "school", "red", 20, 60, 30));

        RuleFindings rule = RuleFindings.of(fired, List.of(), TWO_DAYS).get(0);

        assertThat(rule.alerts()).isEqualTo(2);
        assertThat(rule.alertsPerDay()).isEqualTo(1);
        assertThat(rule.byLevel()).isEqualTo(Map.of("yellow", 1, "red", 1));
        assertThat(rule.lead()).isEqualTo(Duration.ofMinutes(10));
        assertThat(rule.added()).isEqualTo(2);
    }

    @Test
    void shouldCallAnAlertAddedOnlyWhereTheSubjectHadNoneAtTheTime() {
        List<Episode> before = List.of(episode("old", "water", "blue", 0, 15, 5));
        List<Episode> fired =
                List.of(
                        episode("hot", "water", "blue", 10, 60, 40),
                        episode("hot", "water", "blue", 100, 160, 140));

        assertThat(RuleFindings.of(fired, before, TWO_DAYS).get(0).added()).isEqualTo(1);
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
        List<Episode> fired =
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
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("put it in line 1");
        Path badTime = write("subject_kind,subject_id,start,end\ntopic,water,today,tomorrow\n");
        assertThatThrownBy(() -> LabelledEvents.read(badTime))
                .hasMessageContaining("line 2: a time cannot be read");
    }

    @Test
    void shouldPrintWhatStaffRead() {
        List<Episode> fired = List.of(episode("hot", "water", "yellow", 10, 60, 40));
        List<RuleFindings> rules = RuleFindings.of(fired, List.of(), TWO_DAYS);
        BacktestReport report = new BacktestReport(TWO_DAYS, 7, rules, List.of(), List.of(), null);

        assertThat(report.table())
                .contains("2026-01-01 08:00 至 2026-01-03 08:00", "hot", "黄1", "30 分钟");
        assertThat(report.json()).contains("\"median_lead_seconds\" : 1800");
    }

    @Test
    void shouldRefuseWhatItCannotRun() {
        assertThatThrownBy(BacktestCommand::new)
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("backtest needs rules and history");
        assertThatThrownBy(() -> new BacktestCommand("--rules", folder + "/none.yaml"))
                .hasMessageContaining("which is no readable file");
        assertThatThrownBy(() -> new BacktestCommand("--from", "yesterday"))
                .hasMessageContaining("write a time with its offset");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "events", ".csv"), text);
    }

    private static Episode episode(
            String rule, String topic, String level, int fired, int ended, int peak) {
        return new Episode(rule, "topic", topic, level, minute(fired), minute(ended), minute(peak));
    }

    private static Instant minute(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }
}
