/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.yuqing.local.junit.KafkaExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The whole topology on a Flink cluster in this JVM, from Kafka to Kafka. */
class AlertsOnClusterTest {
    @RegisterExtension static final KafkaExtension KAFKA = new KafkaExtension();

    private static final String LEVELS =
            """
            {"id":"comments","revision":%d,"name":"单帖跟帖","subject":"thread",
             "measure":"comments","window":"5m","levels":{%s},"keep_firing_for":"PT5M"}
            """;

    private static final String ORIGINAL =
            """
            {"id":"original","revision":1,"name":"出现原帖","subject":"thread",
             "measure":"originals","window":"1h","threshold":1,"level":"blue"}
            """;

    @TempDir Path folder;
    private Timeline timeline;

    @BeforeEach
    void start() throws Exception {
        timeline =
                Timeline.start(
                        KAFKA,
                        folder,
                        LEVELS.formatted(
                                1, "\"blue\":50,\"yellow\":100,\"orange\":500,\"red\":1000"));
    }

    @AfterEach
    void stop() throws Exception {
        timeline.close();
    }

    @Test
    void shouldFireOrangeInTheMinuteOfTheBurstAndResolveOnce() throws Exception {
        timeline.at(0).original("t");
        timeline.at(3).comments("t", 500);
        timeline.until("t", "orange", "firing");
        timeline.at(60).reached();
        timeline.until("t", "orange", "resolved");

        List<JsonNode> told = timeline.alertsOf("t");
        JsonNode last = told.get(told.size() - 1);
        assertThat(timeline.minuteOf(last.get("fired_at"))).isEqualTo(3);
        assertThat(last.get("highest_level").asText()).isEqualTo("orange");
        assertThat(told).extracting(step -> step.get("alert_id").asText()).hasSizeGreaterThan(0);
        assertThat(told.stream().map(step -> step.get("alert_id").asText()).distinct()).hasSize(1);
        assertThat(told.stream().filter(step -> step.get("state").asText().equals("resolved")))
                .hasSize(1);
        assertThat(told)
                .extracting(step -> step.get("reason").asText())
                .filteredOn(reason -> reason.equals("fired_at_once"))
                .hasSize(1);
    }

    @Test
    void shouldJudgeEveryThreadByExactlyOneRevisionWhileRulesChangeUnderLoad() throws Exception {
        Map<Integer, String> levels = new HashMap<>();
        levels.put(1, "\"blue\":50,\"yellow\":100,\"orange\":500,\"red\":1000");
        levels.put(2, "\"yellow\":20");
        for (int thread = 0; thread < 60; thread++) {
            timeline.at(thread / 20).comments("t" + thread, 60);
            if (thread == 20) {
                // Else the rule may be read before the comments that it shall not judge.
                timeline.until("t0", "blue", "firing");
                timeline.rule(LEVELS.formatted(2, levels.get(2)));
            }
            if (thread == 40) {
                // No such measure: refused, and revision 2 stays in force.
                timeline.rule(
                        LEVELS.formatted(3, levels.get(2))
                                .replace("comments\",\"w", "likes\",\"w"));
            }
        }
        timeline.until("t59", "yellow", "firing");
        for (JsonNode step : timeline.alerts()) {
            int revision = step.get("rule_revision").asInt();
            assertThat(revision).isIn(1, 2);
            assertThat(levelsOf(step)).isEqualTo(revision == 1 ? 4 : 1);
            assertThat(step.get("level").asText()).isEqualTo(revision == 1 ? "blue" : "yellow");
        }
    }

    @Test
    void shouldTellWhatAThreadSaysAndNothingThatPointsToAPerson() throws Exception {
        // Fires when the original is counted, whichever of the two streams is read first.
        timeline.close();
        timeline = Timeline.start(KAFKA, Files.createDirectory(folder.resolve("told")), ORIGINAL);
        timeline.at(0).original("t", "@张三李四 停水两天了，打13812345678没人接，身份证130102199003071234");
        timeline.until("t", "blue", "firing");
        JsonNode told = timeline.alertsOf("t").get(0);
        assertThat(told.get("subject_name").asText()).isEqualTo("「@用户 停水两天了，打〔电话〕没人接，身份证〔身份证〕」");
        assertThat(told.get("excerpts"))
                .extracting(JsonNode::asText)
                .allMatch(text -> text.equals("什么时候来水") || text.startsWith("@用户 停水两天了"));
        assertThat(told.get("excerpts")).hasSameSizeAs(told.at("/evidence/items"));
        assertThat(told.get("category").asText()).isNotEmpty();
        assertThat(told.toString()).doesNotContain("张三", "138", "1301");
    }

    private static int levelsOf(JsonNode step) throws IOException {
        return step.at("/evidence/criteria/levels").size();
    }
}
