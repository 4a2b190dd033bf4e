/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.domain.origin.Platforms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicControlTest extends ControlContract<TopicSpec> {
    @TempDir Path folder;

    @Override
    protected ControlCodec<TopicSpec> codec() {
        return new TopicCodec();
    }

    @Override
    protected String json(String id, long revision, int content) {
        return topic(id, revision, "'sets': {'词': ['停水%d']}".formatted(content));
    }

    /** A set without words: it was no fault once. */
    @Override
    protected String faulty(String id, long revision) {
        return topic(id, revision, "'sets': {'词': []}");
    }

    @Test
    void shouldTakeOverATopicWithItsWordSets() {
        ControlBook<TopicSpec> book = new ControlBook<>(codec());
        book.apply(record(topic("water", 1, "'sets': {'词': ['停水']}")));
        book.apply(record(topic("water", 2, "'sets': {'词': ['停电', '断电']}")));

        assertThat(book.find("water").orElseThrow().definition().sets())
                .containsEntry("词", List.of("停电", "断电"));
        assertThat(TopicCodec.compiled(book.inForce(), Platforms.NONE).size()).isEqualTo(1);
    }

    @Test
    void shouldKeepTheTopicBeforeWhenASetOfTheNewOneIsFaulty() {
        ControlBook<TopicSpec> book = new ControlBook<>(codec());
        book.apply(record(json("water", 1, 1)));

        assertThat(book.apply(record(faulty("water", 2))).reason())
                .isEqualTo("Topic water, set 词: it has no words; give it some, or take it out.");
        assertThat(book.all()).extracting(TopicSpec::revision).containsExactly(1L);
        assertThat(TopicCodec.compiled(book.inForce(), Platforms.NONE).size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "停水 AND 沪A12345     | character 7: \"沪A12345\"",
                "😡 OR QQ123456       | character 5: \"QQ123456\"",
                "'400-810-8888'       | character 0: \"400-810-8888\"",
                "停水 OR “[图片]”      | character 7: \"[图片]\"",
                "停水 OR “网页链接”    | character 7: \"网页链接\"",
                "停水 OR “<b>断水</b>” | character 7: \"<b>断水</b>\"",
            })
    void shouldRefuseWordsThatAreTakenOutOfTextsBeforeTopicsAreAsked(
            String expression, String where) {
        ControlBook<TopicSpec> book = new ControlBook<>(codec());
        String json =
                "{\"id\":\"water\",\"revision\":1,\"name\":\"停水\",\"expression\":\"%s\"}"
                        .formatted(expression);

        assertThat(book.apply(record(json)).reason())
                .isEqualTo(
                        "Topic water, "
                                + where
                                + " is masked in texts, or taken out of them as words of a page,"
                                + " before topics are asked; use other words.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"G60", "12345热线", "京A牌照", "QQ群", "停\u200b水", "“点击网页链接”", "沪A*"})
    void shouldLetWordsPassThatMerelyLookLikeThese(String expression) {
        ControlBook<TopicSpec> book = new ControlBook<>(codec());
        book.apply(
                record(
                        "{\"id\":\"water\",\"revision\":1,\"name\":\"停水\",\"expression\":\"%s\"}"
                                .formatted(expression)));

        assertThat(book.find("water")).isPresent();
    }

    @Test
    void shouldTakeADeletedTopicOut() {
        ControlBook<TopicSpec> book = new ControlBook<>(codec());
        book.apply(record(json("water", 1, 1)));
        book.apply(record("{\"id\":\"water\",\"revision\":2,\"deleted\":true}"));

        assertThat(TopicCodec.compiled(book.inForce(), Platforms.NONE).size()).isZero();
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

        assertThat(ControlBook.problems(codec(), topics)).isEmpty();
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

    private static String topic(String id, long revision, String sets) {
        String json =
                "{'id': '%s', 'revision': %d, 'name': '停水', 'expression': '@词', %s}"
                        .formatted(id, revision, sets);
        return json.replace('\'', '"');
    }

    private static ControlRecord record(String json) {
        return ControlRecord.of("water", json);
    }
}
