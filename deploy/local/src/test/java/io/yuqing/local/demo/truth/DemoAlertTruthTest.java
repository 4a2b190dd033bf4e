/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.local.demo.DemoFolders;
import io.yuqing.local.demo.DemoStream;
import io.yuqing.local.demo.county.DemoOptions;
import io.yuqing.local.demo.county.Kind;
import io.yuqing.local.demo.life.CountyLife;
import io.yuqing.local.demo.plot.Burst;
import io.yuqing.local.demo.plot.CountyPlot;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The alerts that must come, against a slow count of the items themselves. */
class DemoAlertTruthTest {
    @TempDir static Path folder;
    private static List<Map<String, String>> alerts;
    private static CountyLife life;

    @BeforeAll
    static void generate() throws IOException {
        DemoStream.generate(1, DemoOptions.defaults(), folder);
        life = new CountyLife(1, DemoOptions.defaults(), new CountyPlot());
        alerts = DemoFolders.table(folder.resolve("truth/alerts.csv"));
    }

    @Test
    void everyRuleMustFireSomewhere() {
        for (DemoRule rule : DemoRule.ALL) {
            assertThat(alerts)
                    .as(rule.id())
                    .anyMatch(row -> is(row, rule.id()) && row.get("expect").equals("must"));
        }
    }

    @Test
    void everyPlantedBurstRaisesItsTopicAndNoQuietTopicIsRaised() {
        List<String> planted = Burst.CYCLE.stream().map(burst -> burst.topic().id()).toList();

        for (String rule : List.of("topic-hour", "topic-growth")) {
            assertThat(alerts.stream().filter(row -> is(row, rule)))
                    .as(rule)
                    .extracting(row -> row.get("subject_id"))
                    .containsExactlyInAnyOrderElementsOf(planted);
        }
    }

    @Test
    void pleasantBurstRaisesNoAlertOnItsMood() {
        assertThat(alerts)
                .noneMatch(
                        row ->
                                is(row, "topic-negative")
                                        && row.get("subject_id").equals("park-opening"));
    }

    @Test
    void countRuleIsReachedAtBothEndsOfTheSpanAndNotBeforeIt() {
        for (Map<String, String> row : alerts) {
            if (is(row, "topic-hour") && row.get("expect").equals("must")) {
                long from = millis(row, "must_fire_from");
                long until = millis(row, "must_fire_until");

                assertThat(reactions(row.get("subject_id"), from)).isGreaterThanOrEqualTo(120);
                assertThat(reactions(row.get("subject_id"), until)).isGreaterThanOrEqualTo(120);
                assertThat(reactions(row.get("subject_id"), from - 60_000)).isLessThan(120);
                assertThat(until % 3_600_000).isZero();
            }
        }
    }

    /** Reposts and comments of a topic in the hour before an instant. */
    private static long reactions(String topic, long end) {
        return life.counted().stream()
                .filter(node -> node.kind != Kind.ORIGINAL)
                .filter(node -> node.at >= end - 3_600_000 && node.at < end)
                .filter(node -> node.cascade.topics.stream().anyMatch(t -> t.id().equals(topic)))
                .count();
    }

    private static boolean is(Map<String, String> row, String rule) {
        return row.get("rule_id").equals(rule);
    }

    private static long millis(Map<String, String> row, String column) {
        Instant instant = OffsetDateTime.parse(row.get(column)).toInstant();
        return instant.toEpochMilli();
    }
}
