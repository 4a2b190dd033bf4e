/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.jobs.control.LaxFunction;
import io.yuqing.jobs.delivery.config.DeliveryFile;
import io.yuqing.jobs.delivery.event.EventFunction;
import io.yuqing.jobs.delivery.journal.DeliveryRow;
import io.yuqing.wire.alert.AlertJsons;
import io.yuqing.wire.control.ControlJson;
import io.yuqing.wire.control.ControlRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Silences that come while the operators run, under a simulated clock. */
class SilencedDayTest {
    private static final Instant MORNING = Instant.parse("2026-07-01T01:00:00Z");
    private static final String FILE =
            """
            channels:
              群: {kind: wecom, token: "env:NEVER_READ"}
            departments:
              政府办公室: {channels: 群}
            fallback: 政府办公室
            heartbeat: {at: never}
            """;

    @TempDir private Path folder;
    private final World world = new World();
    private Pipeline pipeline;

    @BeforeEach
    void open() throws Exception {
        Path file = Files.writeString(folder.resolve("delivery.yaml"), FILE);
        pipeline = new Pipeline(DeliveryFile.read(file, null), world, MORNING);
    }

    @Test
    void shouldWithholdFromItsArrivalOnAndTellWhenItEndsWhatGoesOn() throws Exception {
        pipeline.silence("works", silence(1, "2h"));
        pipeline.takes(AlertJsons.firing("a", "orange", pipeline.time()));
        pipeline.takes(AlertJsons.firing("b", "orange", pipeline.time()));
        pipeline.passes(Duration.ofMinutes(119));
        assertThat(world.titles()).hasSize(1).first().asString().contains("topic-b");

        pipeline.passes(Duration.ofMinutes(2));
        assertThat(world.titles()).hasSize(2).last().asString().contains("topic-a");
        assertThat(world.shown.get(1).lines().toString()).contains("静默结束，预警仍在持续");
    }

    @Test
    void shouldRecordWhichSilenceWithheldWhoAskedForItWhyAndUntilWhen() throws Exception {
        Instant end = pipeline.time().plus(Duration.ofHours(2));
        pipeline.silence("works", silence(1, "2h"));
        pipeline.takes(AlertJsons.firing("a", "orange", pipeline.time()));
        pipeline.passes(Duration.ofMinutes(30));
        assertThat(pipeline.rows).hasSize(1);
        DeliveryRow row = pipeline.rows.get(0);
        assertThat(List.of(row.outcome, row.reason, row.silence, row.message))
                .containsExactly("withheld", "silenced", "works", "值班室：计划停水");
        assertThat(Instant.ofEpochMilli(row.silencedUntil)).isEqualTo(end);
    }

    @Test
    void shouldStayInForceWhenTheJobGoesOnFromACheckpoint() throws Exception {
        pipeline.silence("works", silence(1, "2h"));
        Pipeline.Snapshot checkpoint = pipeline.snapshot();
        pipeline.restartFrom(checkpoint);
        pipeline.takes(AlertJsons.firing("a", "orange", pipeline.time()));
        pipeline.passes(Duration.ofMinutes(10));
        Pipeline.Snapshot silenced = pipeline.snapshot();
        pipeline.restartFrom(silenced);
        pipeline.passes(Duration.ofMinutes(100));
        assertThat(world.shown).isEmpty();
        pipeline.passes(Duration.ofMinutes(11));
        assertThat(world.shown).hasSize(1);
    }

    @Test
    void shouldKeepTheOldOneWhenANewRevisionIsNotUsable() throws Exception {
        pipeline.silence("works", silence(1, "2h"));
        pipeline.silence("works", silence(2, "forever"));
        pipeline.silence("works", "no JSON");
        pipeline.takes(AlertJsons.firing("a", "orange", pipeline.time()));
        pipeline.passes(Duration.ofMinutes(119));
        assertThat(world.shown).isEmpty();
        pipeline.passes(Duration.ofMinutes(2));
        assertThat(world.shown).hasSize(1);
    }

    @Test
    void shouldGoOnFromASavepointWithASilenceThatIsRefusedToday() throws Exception {
        ControlRecord faulty = ControlRecord.of("endless", silence(1, "400d"));
        ControlRecord good = ControlRecord.of("works", silence(1, "2h"));
        Pipeline.Snapshot now = pipeline.snapshot();
        pipeline.restartFrom(
                now.withEvents(LaxFunction.savepoint(EventFunction.SILENCES, faulty, good)));
        pipeline.takes(AlertJsons.firing("a", "orange", pipeline.time()));
        pipeline.passes(Duration.ofMinutes(119));
        assertThat(world.shown).isEmpty();
        pipeline.passes(Duration.ofMinutes(2));
        assertThat(world.shown).hasSize(1);
    }

    @Test
    void shouldTellWithinAMinuteWhenItIsTakenBack() throws Exception {
        pipeline.silence("works", silence(1, "2h"));
        pipeline.takes(AlertJsons.firing("a", "orange", pipeline.time()));
        pipeline.passes(Duration.ofMinutes(10));
        pipeline.silence("works", "{\"id\": \"works\", \"revision\": 2, \"deleted\": true}");
        pipeline.passes(Duration.ofMinutes(1).plusSeconds(1));
        assertThat(world.shown).hasSize(1);
    }

    @Test
    void shouldKeepNoTimerAndNoEventOfASilenceThatIsOver() throws Exception {
        pipeline.silence("works", silence(1, "2h"));
        pipeline.takes(AlertJsons.firing("a", "blue", pipeline.time()));
        pipeline.takes(
                AlertJsons.firing("a", "blue", pipeline.time())
                        .put("state", "resolved")
                        .put("version", 2));
        pipeline.passes(Duration.ofDays(5));
        assertThat(world.shown).isEmpty();
        assertThat(pipeline.stateEntries()).isZero();
        assertThat(pipeline.timers()).isZero();
    }

    private String silence(int revision, String length) {
        return ControlJson.text(
                Map.of(
                        "id", "works",
                        "revision", revision,
                        "topic", "topic-a",
                        "from", pipeline.time().toString(),
                        "for", length,
                        "by", "值班室",
                        "because", "计划停水"));
    }
}
