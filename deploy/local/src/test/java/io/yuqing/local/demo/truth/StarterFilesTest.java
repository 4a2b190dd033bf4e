/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.truth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.yuqing.local.demo.StarterFiles;
import io.yuqing.local.demo.county.Topic;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StarterFilesTest {
    private static final Map<String, Integer> WINDOW_MINUTES =
            Map.of("5m", 5, "1h", 60, "24h", 1440);

    /** Rules that the truth of the demo says nothing about. */
    private static final List<String> UNCOUNTED = List.of("topic-media", "thread-life");

    @Test
    void generatorKnowsTheTopicsOfTheFileAndTheirFilters() throws IOException {
        List<Topic> inFile =
                StarterFiles.topics().stream()
                        .map(
                                topic ->
                                        new Topic(
                                                topic.get("id").asText(),
                                                StarterFiles.texts(topic, "channels"),
                                                StarterFiles.texts(topic, "regions")))
                        .toList();

        assertThat(inFile).isEqualTo(Topic.ALL);
        assertThat(StarterFiles.topics()).noneMatch(topic -> topic.has("platforms"));
    }

    @Test
    void generatorKnowsTheRulesOfTheFile() throws IOException {
        List<DemoRule> inFile =
                StarterFiles.rules().stream()
                        .filter(rule -> !UNCOUNTED.contains(rule.get("id").asText()))
                        .map(
                                rule ->
                                        new DemoRule(
                                                rule.get("id").asText(),
                                                rule.get("subject").asText().equals("thread"),
                                                StarterFiles.texts(rule, "topics"),
                                                rule.get("measure").asText(),
                                                WINDOW_MINUTES.get(rule.get("window").asText()),
                                                lowest(rule),
                                                rule.path("min_count").asInt()))
                        .toList();

        assertThat(inFile).isEqualTo(DemoRule.ALL);
    }

    @Test
    void truthAboutAlertsHoldsBecauseNoRuleWaits() throws IOException {
        for (JsonNode rule : StarterFiles.rules()) {
            assertThat(rule.has("for")).isFalse();
            assertThat(Duration.parse(rule.get("keep_firing_for").asText())).isPositive();
        }
    }

    @Test
    void everyMeasureKindOfSubjectAndLevelIsUsed() throws IOException {
        List<JsonNode> rules = StarterFiles.rules();

        assertThat(rules)
                .extracting(rule -> rule.get("measure").asText())
                .contains("total", "comments", "spread", "growth", "negative_share", "burst");
        assertThat(rules)
                .extracting(rule -> rule.get("subject").asText())
                .contains("topic", "thread");
        for (String level : List.of("blue", "yellow", "orange", "red")) {
            assertThat(rules).anyMatch(rule -> rule.get("levels").has(level));
        }
        assertThat(rules)
                .extracting(rule -> rule.get("window").asText())
                .contains("5m", "1h", "24h", "life");
    }

    private static double lowest(JsonNode rule) {
        return rule.get("levels").elements().next().asDouble();
    }
}
