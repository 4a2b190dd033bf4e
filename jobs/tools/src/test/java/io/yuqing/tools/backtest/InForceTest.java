/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.rule.form.RuleDraft;
import io.yuqing.local.junit.KafkaExtension;
import io.yuqing.tools.common.server.KafkaServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class InForceTest {
    @RegisterExtension static final KafkaExtension KAFKA = new KafkaExtension();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String topic = KAFKA.newTopic("control", 1, Map.of("cleanup.policy", "compact"));

    private final List<String> told = new ArrayList<>();

    @TempDir private Path folder;

    @Test
    void shouldPutTheRulesOfTheBrokerOverThoseOfTheFileByRevision() throws IOException {
        Path file =
                RuleSet.write(
                        List.of(
                                Drafts.rule("stays"),
                                Drafts.rule("newer"),
                                Drafts.rule("older", "revision", 5),
                                Drafts.rule("deleted")),
                        folder.resolve("rules.json"));
        send("newer", rule(Drafts.rule("newer", "revision", 2, "min_count", 7)));
        send("older", rule(Drafts.rule("older", "revision", 4, "min_count", 7)));
        send("added", rule(Drafts.rule("added")));
        send("refused", "{\"id\": \"refused\", \"revision\": 1}");
        send("misspelt", rule(Drafts.rule("misspelt", "channels", List.of("weibbo"))));
        send("deleted", "{\"id\": \"deleted\", \"revision\": 2, \"deleted\": true}");
        send("stays", null);

        List<Rule> rules = InForce.rules(file, KafkaServer.at(KAFKA.bootstrap()), topic, told::add);

        assertThat(rules)
                .extracting(Rule::id)
                .containsExactlyInAnyOrder("stays", "newer", "older", "added");
        assertThat(rules)
                .filteredOn(rule -> rule.criteria().minCount() == 7)
                .extracting(Rule::id)
                .containsExactly("newer");
        assertThat(told)
                .hasSize(3)
                .anyMatch(line -> line.contains("revision 4 was ignored, revision 5 is in force"))
                .anyMatch(line -> line.contains("rule 'misspelt'") && line.contains("weibbo"));
    }

    @Test
    void shouldGoByTheFileWhereTheBrokerSaysNothing() throws IOException {
        Path file = RuleSet.write(List.of(Drafts.rule("a")), folder.resolve("rules.json"));

        assertThat(InForce.rules(file, KafkaServer.at(KAFKA.bootstrap()), topic, told::add))
                .isEqualTo(InForce.rules(file))
                .extracting(Rule::id)
                .containsExactly("a");
    }

    @Test
    void shouldWriteTheTopicsInForceWithTheirWordSets() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("topics.yaml"),
                        """
                        sets: {水: [停水, 水压]}
                        topics:
                          - {id: water, revision: 2, name: 停水, expression: "@水"}
                          - {id: roads, revision: 1, name: 道路, expression: 道路}
                          - {id: gone, revision: 1, name: 旧话题, expression: 旧}
                        """);
        send(
                "water",
                "{\"id\": \"water\", \"revision\": 1, \"name\": \"旧\", \"expression\": \"水\"}");
        send(
                "roads",
                "{\"id\": \"roads\", \"revision\": 3, \"name\": \"路\", \"expression\": \"路\"}");
        send("gone", "{\"id\": \"gone\", \"revision\": 2, \"deleted\": true}");
        send("water", null);
        send(
                "faulty",
                "{\"id\": \"faulty\", \"revision\": 1, \"name\": \"错\", \"expression\": \"(水\"}");

        Path written =
                InForce.topics(
                        file,
                        KafkaServer.at(KAFKA.bootstrap()),
                        topic,
                        folder.resolve("topics.json"),
                        told::add);

        assertThat(JSON.readTree(written.toFile()))
                .extracting(topic -> topic.get("id").asText() + topic.get("name").asText())
                .containsExactly("water停水", "roads路");
        assertThat(JSON.readTree(written.toFile()).get(0).get("sets").get("水")).hasSize(2);
        assertThat(told).hasSize(2).anyMatch(line -> line.contains("faulty"));
    }

    private static String rule(Rule rule) throws IOException {
        return JSON.writeValueAsString(RuleDraft.of(rule).fields());
    }

    private void send(String id, String json) {
        KAFKA.produce(
                List.of(
                        new ProducerRecord<>(
                                topic,
                                id.getBytes(StandardCharsets.UTF_8),
                                json == null ? null : json.getBytes(StandardCharsets.UTF_8))));
    }
}
