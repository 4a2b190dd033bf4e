/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yuqing.connector.clickhouse.ClickHouseConfigException;
import io.yuqing.connector.notify.Outcome;
import io.yuqing.jobs.delivery.config.DeliveryFile;
import io.yuqing.jobs.delivery.config.DeliverySetup;
import io.yuqing.jobs.delivery.journal.DeliveryRow;
import io.yuqing.wire.alert.AlertJsons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Channels and tables that misbehave, under a simulated clock. */
@Timeout(120)
class ChannelFaultsTest {
    private static final Instant MORNING = Instant.parse("2026-07-01T01:00:00Z");
    private static final String FILE =
            """
            channels:
              群: {kind: wecom, token: "env:NEVER_READ"}
            departments:
              政府办公室: {channels: 群}
            fallback: 政府办公室
            """;

    @TempDir private Path folder;
    private final World world = new World();

    @Test
    void shouldSendAfterSecondsAlthoughTheTablesNeverAnswer() throws Exception {
        world.journal.hangs = true;
        try (Pipeline pipeline = pipeline()) {
            pipeline.takes(AlertJsons.firing("a", "red", pipeline.time()));
            pipeline.passes(Duration.ofSeconds(4));
            assertThat(world.shown).isEmpty();
            pipeline.passes(Duration.ofSeconds(3));
            assertThat(world.shown).hasSize(1);
        }
    }

    @Test
    void shouldSayInTheSignOfLifeThatTheTablesNeverAnswer() throws Exception {
        world.journal.hangs = true;
        try (Pipeline pipeline = pipeline()) {
            pipeline.passes(Duration.ofHours(8).plusMinutes(31));
            assertThat(world.titles()).containsExactly("🔴 监测异常：数据库没有应答");
        }
    }

    @ParameterizedTest
    @CsvSource({"blue, 1", "yellow, 1", "orange, 2", "red, 3"})
    void shouldNotShowForEverWhatARobotDeliversAndAnswersLate(String level, int times)
            throws Exception {
        world.answers.addAll(Collections.nCopies(1_000, Outcome.UNCERTAIN));
        try (Pipeline pipeline = pipeline()) {
            pipeline.takes(AlertJsons.firing("a", level, pipeline.time()));
            pipeline.passes(Duration.ofMinutes(90));
            assertThat(world.shown).hasSize(times);
            DeliveryRow last = pipeline.rows.get(pipeline.rows.size() - 1);
            assertThat(last.outcome).isEqualTo("given_up");
            assertThat(last.message).contains("可能已送达");
        }
    }

    @Test
    void shouldRememberUnansweredAttemptsAcrossAKill() throws Exception {
        world.answers.addAll(Collections.nCopies(1_000, Outcome.UNCERTAIN));
        try (Pipeline pipeline = pipeline()) {
            Pipeline.Snapshot before = pipeline.snapshot();
            ObjectNode alert = AlertJsons.firing("a", "orange", pipeline.time());
            for (int i = 0; i < 5; i++) {
                pipeline.takes(alert);
                pipeline.passes(Duration.ofSeconds(2));
                pipeline.restartFrom(before);
            }
            assertThat(world.shown).hasSize(2);
        }
    }

    @Test
    void shouldTellTheAlarmOnceAndNoReminderWhenAChannelIsBackAfterADay() throws Exception {
        world.answers.addAll(Collections.nCopies(100_000, Outcome.FAILED));
        try (Pipeline pipeline = pipeline()) {
            pipeline.takes(AlertJsons.firing("a", "red", pipeline.time()));
            pipeline.passes(Duration.ofHours(7).plusMinutes(30));
            world.answers.clear();
            pipeline.passes(Duration.ofMinutes(15));

            assertThat(world.titles()).hasSize(1);
            assertThat(world.titles().get(0)).startsWith("🔴 红色预警（特别重大）｜topic-a");
            assertThat(pipeline.rows)
                    .filteredOn(row -> row.outcome.equals("superseded"))
                    .hasSize(3)
                    .allMatch(row -> row.message.contains("更新的通知"));
        }
    }

    @Test
    void shouldNotTellAnEndBeforeItsAlarm() throws Exception {
        world.answers.addAll(Collections.nCopies(100_000, Outcome.FAILED));
        try (Pipeline pipeline = pipeline()) {
            pipeline.takes(AlertJsons.firing("o", "orange", pipeline.time()));
            pipeline.passes(Duration.ofMinutes(40));
            world.answers.clear();
            ObjectNode end = AlertJsons.firing("o", "orange", MORNING);
            end.put("state", "resolved").put("version", 2);
            end.put("resolved_at", pipeline.time().toString());
            pipeline.takes(end);
            pipeline.passes(Duration.ofMinutes(40));

            assertThat(world.titles()).hasSize(1);
            assertThat(world.titles().get(0)).contains("解除");
            assertThat(world.shown.get(0).lines().toString()).contains("未及通知");
        }
    }

    @Test
    void shouldNotLetALowNoticeHoldUpARedOneByItsOwnBackOff() throws Exception {
        world.answers.addAll(Collections.nCopies(9, Outcome.FAILED));
        world.answers.add(Outcome.RATE_LIMITED);
        try (Pipeline pipeline = pipeline()) {
            pipeline.takes(AlertJsons.firing("b", "blue", pipeline.time()));
            while (!world.answers.isEmpty()) {
                pipeline.passes(Duration.ofSeconds(1));
            }
            pipeline.takes(AlertJsons.firing("r", "red", pipeline.time()));
            pipeline.passes(Duration.ofSeconds(62));
            assertThat(world.titles()).anyMatch(title -> title.startsWith("🔴"));
        }
    }

    @Test
    void shouldKeepQuietAfterAKillAsLongAsTheVendorAsked() throws Exception {
        world.answers.add(Outcome.RATE_LIMITED);
        try (Pipeline pipeline = pipeline()) {
            Pipeline.Snapshot before = pipeline.snapshot();
            ObjectNode alert = AlertJsons.firing("r", "red", pipeline.time());
            pipeline.takes(alert);
            pipeline.passes(Duration.ofSeconds(2));
            pipeline.restartFrom(before);
            pipeline.takes(alert);
            pipeline.passes(Duration.ofSeconds(50));
            assertThat(world.shown).isEmpty();
            pipeline.passes(Duration.ofSeconds(15));
            assertThat(world.shown).hasSize(1);
        }
    }

    @Test
    void shouldMakeAFailedAttemptOfADefectAndNameItsClassOnly() throws Exception {
        world.defect = new StackOverflowError("with a secret");
        try (Pipeline pipeline = pipeline()) {
            pipeline.takes(AlertJsons.firing("r", "red", pipeline.time()));
            pipeline.passes(Duration.ofSeconds(2));
            assertThat(pipeline.rows.get(0).cause).isEqualTo("internal");
            assertThat(pipeline.rows.get(0).message).isEqualTo("java.lang.StackOverflowError");
            world.defect = null;
            pipeline.passes(Duration.ofMinutes(2));
            assertThat(world.shown).hasSize(1);
        }
    }

    @Test
    void shouldFailBeforeTheFirstNoticeWhenTheRecordWillNeverTakeRows() throws Exception {
        world.journal.refuses = new ClickHouseConfigException("grant INSERT", null);
        try (Pipeline pipeline = pipeline()) {
            ObjectNode alert = AlertJsons.firing("r", "red", pipeline.time());
            assertThatThrownBy(() -> pipeline.takes(alert)).hasStackTraceContaining("grant INSERT");
        }
        assertThat(world.shown).isEmpty();
    }

    @Test
    void shouldPutNoMoreIntoADigestThanIsShown() throws Exception {
        world.linesShown = 11;
        try (Pipeline pipeline = pipeline()) {
            for (int i = 0; i < 40; i++) {
                pipeline.takes(AlertJsons.firing("y" + i, "yellow", pipeline.time()));
            }
            pipeline.passes(Duration.ofMinutes(10));
            List<DeliveryRow> digests =
                    pipeline.rows.stream().filter(row -> row.kind.equals("digest")).toList();
            assertThat(digests).hasSizeGreaterThan(2).allMatch(row -> row.notices.size() <= 10);
            assertThat(pipeline.rows.stream().mapToInt(row -> row.notices.size()).sum())
                    .isEqualTo(40);
        }
    }

    private Pipeline pipeline() throws Exception {
        return new Pipeline(setup(), world, MORNING);
    }

    private DeliverySetup setup() throws IOException {
        Path file = folder.resolve("delivery.yaml");
        Files.writeString(file, FILE);
        return DeliveryFile.read(file, null);
    }
}
