/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.jobs.model.Item;
import io.yuqing.local.demo.DemoRecord;
import io.yuqing.local.demo.LivingStream;
import io.yuqing.wire.control.ControlRecord;
import io.yuqing.wire.control.StartFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo that goes on in real time, through the operators, with the shipped rules and topics. */
class LivingDemoAlertsTest {
    private static final Instant START = Instant.parse("2026-03-02T08:50:00Z");

    @TempDir private Path folder;

    @Test
    void shouldFireForTheFirstTimeWithinFourMinutes() throws Exception {
        try (OperatorsInLine operators = shipped()) {
            operators.take(collectedBy(Duration.ofMinutes(4)));
            assertThat(levels(operators, "topic-sudden-comments", "east-lake"))
                    .containsExactly("BLUE");
        }
    }

    @Test
    void shouldRiseFallAndEndOneBurstAfterTheOther() throws Exception {
        try (OperatorsInLine operators = shipped()) {
            operators.take(collectedBy(Duration.ofMinutes(119)));
            assertThat(operators.late()).isEmpty();
            assertThat(levels(operators, "topic-sudden-comments", "east-lake"))
                    .as("fired, raised, lowered, ended")
                    .containsExactly("BLUE", "YELLOW", "BLUE", "BLUE");
            for (String topic :
                    List.of(
                            "road-works",
                            "school-canteen",
                            "flood-warning",
                            "park-opening",
                            "medical-insurance",
                            "water-outage",
                            "bus-routes")) {
                assertThat(levels(operators, "topic-sudden-comments", topic))
                        .as(topic)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void shouldGiveIdsInWhichTheMaskSeesNobody() throws Exception {
        assertThat(collectedBy(Duration.ofMinutes(61)))
                .allSatisfy(
                        item -> assertThat(item.id).matches("[a-z0-9-]+/[pc][a-z0-9]{5}x[0-9]{9}"));
    }

    private List<Item> collectedBy(Duration after) throws Exception {
        List<DemoRecord> records = new ArrayList<>();
        LivingStream stream = new LivingStream(1, START);
        DemoRecord record = stream.next();
        while (record.collectedAt().isBefore(START.plus(after))) {
            records.add(record);
            record = stream.next();
        }
        return AdmittedItems.of(records, folder);
    }

    /** Of each step that was told. */
    private static List<String> levels(OperatorsInLine operators, String rule, String topic) {
        return operators.told().stream()
                .filter(step -> step.ruleId().equals(rule) && step.subject().equals(topic))
                .map(OperatorsInLine.Told::level)
                .toList();
    }

    private static OperatorsInLine shipped() throws Exception {
        return new OperatorsInLine(1, startFile("topics"), startFile("rules"));
    }

    private static List<ControlRecord> startFile(String name) throws Exception {
        Path root = Path.of(System.getProperty("yuqing.root"));
        return StartFile.list(name, root.resolve("deploy/" + name + ".yaml"));
    }
}
