/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TopicFormTest {

    @Test
    void readsATopicWithFiltersAndSets() {
        Map<String, Object> fields = fields("停水 AND @局");
        fields.put("channels", List.of("forum"));
        fields.put("sets", Map.of("局", List.of("住建局", 12345)));

        assertThat(TopicForm.read(fields))
                .isEqualTo(
                        new TopicDefinition(
                                "water",
                                "停水",
                                "停水 AND @局",
                                Set.of("forum"),
                                Set.of(),
                                Set.of(),
                                Map.of("局", List.of("住建局", "12345"))));
    }

    @Test
    void saysWhichFieldIsWrong() {
        assertProblem("name", " ", "topic water: name is  ; it must be a text that is not empty.");
        assertProblem("regions", "城东", "topic water: regions is 城东; it must be a list of texts.");
        assertProblem(
                "sets", List.of(), "topic water: sets is []; it must be lists of words by name.");
        assertProblem(
                "sets",
                Map.of("局", "住建局"),
                "topic water: sets.局 is 住建局; it must be a list of texts.");
    }

    @Test
    void aFileIsAListOfTopics() {
        assertThat(TopicForm.topicsOf(null)).isEmpty();
        assertThat(TopicForm.topicsOf(List.of(fields("停水")))).containsExactly(fields("停水"));
        assertThatThrownBy(() -> TopicForm.topicsOf("停水"))
                .hasMessage("The file is no list of topics, nor an object of sets and topics.");
        assertThatThrownBy(() -> TopicForm.topicsOf(List.of("停水")))
                .hasMessage("The entry 停水 is no topic; give it id, name and expression.");
        assertThatThrownBy(() -> TopicForm.topicsOf(Map.of("topic", List.of())))
                .hasMessage("The file has topic, but only sets and topics may stand there.");
    }

    @Test
    void eachTopicOfAFileIsGivenTheSetsItNames() {
        Map<String, Object> own = fields("@镇 OR “@所” OR 标题:@局");
        own.put("sets", Map.of("镇", List.of("清河镇")));
        Map<String, Object> file =
                Map.of(
                        "sets",
                        Map.of(
                                "局", List.of("住建局", "@站"),
                                "所", List.of("派出所"),
                                "站", List.of("水文站"),
                                "镇", List.of("柳河镇")),
                        "topics",
                        List.of(own, fields("停水")));

        List<Map<String, Object>> topics = TopicForm.topicsOf(file);

        assertThat(topics.get(0).get("sets"))
                .isEqualTo(
                        Map.of(
                                "镇", List.of("清河镇"),
                                "局", List.of("住建局", "@站"),
                                "站", List.of("水文站")));
        assertThat(topics.get(1)).isEqualTo(fields("停水"));
    }

    @Test
    void aSetOfAFileThatNobodyNamesIsCheckedToo() {
        assertThatThrownBy(() -> TopicForm.topicsOf(Map.of("sets", Map.of("局", List.of("@所")))))
                .hasMessage("Set 局: it names @所, but there is no such set.");
    }

    private static void assertProblem(String field, Object value, String problem) {
        Map<String, Object> fields = fields("停水");
        fields.put(field, value);
        assertThatThrownBy(() -> TopicForm.read(fields))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(problem);
    }

    private static Map<String, Object> fields(String expression) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("id", "water");
        fields.put("name", "停水");
        fields.put("expression", expression);
        return fields;
    }
}
