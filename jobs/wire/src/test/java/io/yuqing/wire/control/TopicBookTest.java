/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicBookTest {
    @TempDir Path folder;

    @Test
    void shouldTakeOverATopicWithItsWordSets() throws Exception {
        TopicBook book = new TopicBook();
        book.apply(read("{'sets': {'词': ['停水']}, 'revision': 1,"));
        assertThat(book.apply(read("{'sets': {'词': ['停电', '断电']}, 'revision': 2,"))).isTrue();

        TopicSpec topic = book.all().iterator().next();
        assertThat(topic.definition().sets()).containsEntry("词", List.of("停电", "断电"));
        assertThat(book.compiled().size()).isEqualTo(1);
    }

    @Test
    void shouldKeepTheTopicBeforeWhenASetOfTheNewOneIsFaulty() throws Exception {
        TopicBook book = new TopicBook();
        book.apply(read("{'sets': {'词': ['停水']}, 'revision': 1,"));

        assertThatThrownBy(() -> book.apply(read("{'sets': {'词': []}, 'revision': 2,")))
                .isInstanceOf(ControlException.class)
                .hasMessage("Topic water, set 词: it has no words; give it some, or take it out.");
        assertThat(book.all()).extracting(TopicSpec::revision).containsExactly(1L);
        assertThat(book.compiled().size()).isEqualTo(1);
    }

    @Test
    void shouldTakeADeletedTopicOut() throws Exception {
        TopicBook book = new TopicBook();
        book.apply(read("{'sets': {'词': ['停水']}, 'revision': 1,"));
        book.apply(
                TopicCodec.read(
                        ControlRecord.of(
                                "water", "{\"id\":\"water\",\"revision\":2,\"deleted\":true}")));

        assertThat(book.compiled().size()).isZero();
    }

    @Test
    void shouldGiveEachTopicOfAFileTheSetsItNames() throws Exception {
        List<ControlRecord> topics =
                StartFile.topics(
                        "topics.file",
                        file(
                                """
                                sets:
                                  词: [停水, 断水]
                                topics:
                                - {id: water, revision: 1, name: 停水, expression: '@词'}
                                - {id: power, revision: 1, name: 停电, expression: 停电}
                                """));

        assertThat(StartTopics.problemsOf(topics)).isEmpty();
        assertThat(topics.get(0).json).contains("\"sets\":{\"词\":[\"停水\",\"断水\"]}");
        assertThat(topics.get(1).json).doesNotContain("sets");
    }

    @Test
    void shouldSayWhatIsWrongWithAStartFile() throws IOException {
        assertProblem("sets: {词: []}", "Set 词: it has no words; give it some, or take it out.");
        assertProblem("water: 停水", "only sets and topics may stand there.");
        assertProblem("- {revision: 1}", "entry 1 of");
        assertProblem("- {id: [", "is no YAML");
        assertThatThrownBy(() -> StartFile.list("rules.file", file("{}")))
                .hasMessageContaining("is no YAML list of entries.");
    }

    private void assertProblem(String yaml, String problem) throws IOException {
        Path file = file(yaml);
        assertThatThrownBy(() -> StartFile.topics("topics.file", file))
                .isInstanceOf(ControlException.class)
                .hasMessageContaining("topics.file")
                .hasMessageContaining(problem);
    }

    private Path file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("start.yaml"), yaml);
    }

    private static TopicSpec read(String start) throws ControlException {
        String json = start + "'id': 'water', 'name': '停水', 'expression': '@词'}";
        return TopicCodec.read(ControlRecord.of("water", json.replace('\'', '"')));
    }
}
