/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yuqing.jobs.delivery.config.DeliveryFile;
import io.yuqing.jobs.delivery.journal.DeliveryRow;
import io.yuqing.wire.judgement.Judgement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alerts and what the second reading says of them, under a simulated clock. */
class RoutedDayTest {
    private static final Instant MORNING = Instant.parse("2026-07-01T01:00:00Z");
    private static final String FILE =
            """
            channels:
              信访群: {kind: wecom, token: "env:NEVER_READ"}
              网宣群: {kind: wecom, token: "env:NEVER_READ"}
              办公室群: {kind: wecom, token: "env:NEVER_READ"}
            departments:
              信访: {channels: 信访群}
              网宣: {channels: 网宣群}
              政府办公室: {channels: 办公室群}
            routes:
              - {category: 社情民意, to: 信访}
              - {category: 网络舆情, to: 网宣}
            fallback: 政府办公室
            repeat: {red: 2h}
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
    void shouldCallTheOfficeThatASureJudgementNamesAndKeepToIt() throws Exception {
        judges(0.9f);
        pipeline.passes(Duration.ofMinutes(1));
        pipeline.takes(alert("orange", 1));
        pipeline.passes(Duration.ofMinutes(1));
        assertThat(told()).containsExactly("网宣 fired second");
        assertThat(world.shown.get(0).lines().toString()).contains("网络舆情（语义模型；线性模型判为社情民意）");

        // A later model takes it back: this episode stays where it is.
        pipeline.judges(Judgements.of("c1", "public_concern", 0.9f), pipeline.time());
        pipeline.passes(Duration.ofMinutes(1));
        pipeline.takes(alert("red", 2));
        pipeline.passes(Duration.ofHours(2).plusMinutes(1));
        pipeline.takes(over(alert("red", 3)));
        pipeline.passes(Duration.ofMinutes(20));
        assertThat(told())
                .containsExactly(
                        "网宣 fired second",
                        "网宣 upgraded second",
                        "网宣 reminded second",
                        "网宣 resolved second");
        assertThat(pipeline.stepsForCases())
                .isNotEmpty()
                .extracting(news -> news.category)
                .containsOnly("网络舆情");
    }

    @Test
    void shouldStayWithTheFirstOfficeWhenTheJudgementComesAfterTheFirstNotice() throws Exception {
        pipeline.takes(alert("orange", 1));
        pipeline.passes(Duration.ofSeconds(10));
        assertThat(told()).as("nothing waits").containsExactly("信访 fired linear");
        judges(0.9f);
        pipeline.passes(Duration.ofMinutes(1));
        pipeline.takes(alert("red", 2));
        pipeline.passes(Duration.ofHours(2).plusMinutes(1));
        pipeline.takes(over(alert("red", 3)));
        pipeline.passes(Duration.ofMinutes(20));
        assertThat(told())
                .containsExactly(
                        "信访 fired linear",
                        "信访 upgraded linear",
                        "信访 reminded linear",
                        "信访 resolved linear");
        assertThat(world.shown.toString()).doesNotContain("语义模型");
        assertThat(pipeline.stepsForCases()).extracting(news -> news.category).containsOnly("社情民意");
    }

    @Test
    void shouldCallBothOfficesFromBeginningToEndWhereTheSecondReadingIsNotSure() throws Exception {
        judges(0.3f);
        pipeline.passes(Duration.ofMinutes(1));
        pipeline.takes(alert("orange", 1));
        pipeline.passes(Duration.ofMinutes(1));
        pipeline.takes(over(alert("orange", 2)));
        pipeline.passes(Duration.ofMinutes(20));
        assertThat(told())
                .containsExactlyInAnyOrder(
                        "信访 fired linear",
                        "网宣 fired linear",
                        "信访 resolved linear",
                        "网宣 resolved linear");
        assertThat(world.shown.get(0).lines().toString()).contains("社情民意（线性模型）、网络舆情（语义模型），按两类归口");
        assertThat(pipeline.stepsForCases()).extracting(news -> news.category).containsOnly("社情民意");
    }

    @Test
    void shouldKeepToItOverARestart() throws Exception {
        judges(0.9f);
        pipeline.passes(Duration.ofMinutes(1));
        pipeline.takes(alert("orange", 1));
        pipeline.passes(Duration.ofMinutes(1));
        pipeline.restartFrom(pipeline.snapshot());
        pipeline.judges(Judgements.of("c1", "public_concern", 0.9f), pipeline.time());
        pipeline.passes(Duration.ofMinutes(1));
        pipeline.takes(alert("red", 2));
        pipeline.passes(Duration.ofMinutes(1));
        assertThat(told()).containsExactly("网宣 fired second", "网宣 upgraded second");
    }

    @Test
    void shouldChooseAsBeforeWhenTheFirstStepIsReadAgainAfterAKill() throws Exception {
        Pipeline.Snapshot before = pipeline.snapshot();
        Instant recorded = pipeline.time();
        pipeline.takes(alert("orange", 1), recorded);
        pipeline.passes(Duration.ofSeconds(10));
        assertThat(told()).containsExactly("信访 fired linear");

        pipeline.restartFrom(before);
        judges(0.9f);
        pipeline.passes(Duration.ofMinutes(1));
        pipeline.takes(alert("orange", 1), recorded);
        pipeline.takes(alert("red", 2));
        pipeline.passes(Duration.ofMinutes(1));
        assertThat(told()).containsExactly("信访 fired linear", "信访 upgraded linear");
    }

    @Test
    void shouldLeaveAnAlertWhereAnOlderBuildToldIt() throws Exception {
        pipeline.takes(alert("orange", 1));
        pipeline.passes(Duration.ofMinutes(1));
        Pipeline.Snapshot now = pipeline.snapshot();
        judges(0.9f);
        // It had no state here.
        pipeline.restartFrom(new Pipeline.Snapshot(null, now.events(), now.channels(), now.at()));
        judges(0.9f);
        pipeline.passes(Duration.ofMinutes(1));
        pipeline.takes(alert("red", 2));
        pipeline.passes(Duration.ofMinutes(1));
        assertThat(told()).containsExactly("信访 fired linear", "信访 upgraded linear");
    }

    @Test
    void shouldLeaveOutNobodyWhenASecondAlertOnAThreadKnowsMore() throws Exception {
        pipeline.takes(alert("blue", 1));
        pipeline.passes(Duration.ofMinutes(1));
        judges(0.9f);
        pipeline.passes(Duration.ofMinutes(1));
        ObjectNode second = alert("orange", 1);
        second.put("alert_id", "b");
        pipeline.takes(second);
        pipeline.passes(Duration.ofMinutes(1));
        assertThat(told())
                .containsExactlyInAnyOrder("信访 fired linear", "信访 fired linear", "网宣 fired linear");
    }

    /** As the analysis and the second reading would send it. */
    private void judges(float score) throws Exception {
        Judgement judgement = Judgements.of("c1", "online_opinion", score);
        pipeline.judges(judgement, pipeline.time());
    }

    private ObjectNode alert(String level, int version) {
        return Judgements.alert("a", level, "c1", pipeline.time()).put("version", version);
    }

    private static ObjectNode over(ObjectNode alert) {
        return alert.put("state", "resolved");
    }

    /** Who was told what, and who decided. */
    private List<String> told() {
        return pipeline.rows.stream()
                .filter(row -> row.outcome.equals("delivered"))
                .map(RoutedDayTest::told)
                .toList();
    }

    private static String told(DeliveryRow row) {
        return row.departments.get(0) + " " + row.reason + " " + row.routedBy.get(0);
    }
}
