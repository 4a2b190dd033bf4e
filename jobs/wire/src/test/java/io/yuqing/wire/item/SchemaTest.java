/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.item;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.yuqing.domain.rule.Measure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {

    private static final int LONGEST_WORD = 256;

    @SuppressWarnings("unused") // read by name
    static final List<String> NAMES = Schemas.NAMES;

    @ParameterizedTest
    @FieldSource("NAMES")
    void everySchemaIsOneAndItsExamplesFollowIt(String name) {
        assertThat(Schemas.problemsOfSchema(name)).isEmpty();
        JsonNode examples = Schemas.source(name).get("examples");
        assertThat(examples).isNotEmpty();
        for (JsonNode example : examples) {
            assertThat(Schemas.problems(name, example)).as(example.toString()).isEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void aRecordWithoutARequiredFieldDoesNotFollowIt(String name) {
        ObjectNode example = (ObjectNode) Schemas.source(name).get("examples").get(0);
        for (JsonNode required : Schemas.source(name).get("required")) {
            ObjectNode damaged = example.deepCopy();
            damaged.remove(required.textValue());
            assertThat(Schemas.problems(name, damaged)).as(required.textValue()).isNotEmpty();
        }
    }

    @Test
    void theDecoderReadsTheExamples() {
        for (RecordKind kind : RecordKind.values()) {
            for (JsonNode example : Schemas.source(schemaOf(kind)).get("examples")) {
                assertThat(decode(kind, example).rejection).as(example.toString()).isNull();
            }
        }
    }

    /** One change of a valid record, which schema and decoder must judge alike. */
    record Change(RecordKind kind, String name, Consumer<ObjectNode> change) {
        @Override
        public String toString() {
            return kind + " " + name;
        }
    }

    static Stream<Change> changes() throws IOException {
        List<Change> changes = new ArrayList<>();
        String[] values = {
            "null",
            "\"\"",
            "7",
            "-1",
            "1.5",
            "true",
            "{}",
            "[]",
            "\"x\"",
            "\"刚刚\"",
            "\"2013-07-01T12:05:00+08:00\"",
            "\"2013-07-01 12:05\"",
            "1372651500",
            "\"1372651500000\"",
            "{\"likes\":-1}",
            "{\"views\":1e3}",
            "{\"likes\":null}",
            "12.0",
            "{\"likes\":12.0}",
            "{\"likes\":\"1.2万\"}",
            "{\"likes\":\"赞\"}",
            "\"4.75E+15\"",
            "\"\u00a0'4750.0\u3000\"",
            "\"'4750\"",
            "\"#####\"",
            "\"None\"",
            "\"#N/A\"",
            "\" \u200b\"",
            "\"" + "😡".repeat(256) + "\"",
            "\"" + "😡".repeat(257) + "\"",
            "\"" + "😡".repeat(512) + "\"",
            "\"" + "😡".repeat(513) + "\""
        };
        for (RecordKind kind : RecordKind.values()) {
            for (String field : properties(kind)) {
                for (String value : values) {
                    JsonNode node = Wire.JSON.readTree(value);
                    changes.add(
                            new Change(
                                    kind, field + "=" + value, record -> record.set(field, node)));
                }
                changes.add(new Change(kind, "without " + field, record -> record.remove(field)));
            }
        }
        return changes.stream();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void schemaAndDecoderJudgeEveryChangeOfARecordAlike(Change change) {
        ObjectNode record = change.kind == RecordKind.POST ? Wire.repost() : Wire.comment();
        change.change.accept(record);
        List<String> problems = Schemas.problems(schemaOf(change.kind), record);
        Decoded decoded = decode(change.kind, record);
        if (isTolerated(record, change) || isBeyondSchema(record, decoded)) {
            return;
        }
        assertThat(decoded.isRejected())
                .as("%s: %s", record, problems)
                .isEqualTo(!problems.isEmpty());
    }

    /** What senders must not do and the reader lets pass: unknown channels. */
    private static boolean isTolerated(ObjectNode record, Change change) {
        return change.kind == RecordKind.POST
                && record.path("channel").isTextual()
                && record.path("channel").textValue().codePoints().count() <= LONGEST_WORD
                && !record.path("channel").textValue().isEmpty()
                && !Channels.all().contains(record.path("channel").textValue());
    }

    /**
     * Relations between fields and to the present, and whether a whole number was written with a
     * point, which a schema cannot state.
     */
    private static boolean isBeyondSchema(ObjectNode record, Decoded decoded) {
        return (decoded.isRejected()
                        && decoded.rejection.reason == RejectReason.BAD_ID
                        && hasIdWithPoint(record))
                || isRelation(decoded);
    }

    private static boolean hasIdWithPoint(ObjectNode record) {
        return Stream.of("id", "root_id", "post_id", "parent_id")
                .anyMatch(field -> record.path(field).isFloatingPointNumber());
    }

    private static boolean isRelation(Decoded decoded) {
        return decoded.isRejected()
                && Arrays.asList(
                                RejectReason.IN_THE_FUTURE,
                                RejectReason.TOO_OLD,
                                RejectReason.BAD_REFERENCE)
                        .contains(decoded.rejection.reason);
    }

    @Test
    void theListsInTheSchemasAreThoseOfTheCode() {
        assertThat(texts(Schemas.source("dead-letter").at("/properties/reason/enum")))
                .containsExactlyElementsOf(
                        Arrays.stream(RejectReason.values()).map(RejectReason::code).toList());
        assertThat(texts(Schemas.source("post").at("/properties/channel/enum")))
                .containsExactlyInAnyOrderElementsOf(Channels.all());
        List<String> measures = Arrays.stream(Measure.values()).map(Measure::code).toList();
        assertThat(texts(Schemas.source("rule").at("/properties/measure/enum")))
                .containsExactlyElementsOf(measures);
        assertThat(texts(Schemas.source("alert").at("/properties/measure/enum")))
                .containsAll(measures);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rule", "topic"})
    void theStarterFilesFollowTheSchemas(String name) throws IOException {
        Path file = Path.of(System.getProperty("yuqing.root"), "deploy", name + "s.yaml");
        Assumptions.assumeTrue(Files.exists(file), file + " is not here");
        JsonNode records = new YAMLMapper().readTree(Files.readString(file));
        assertThat(records).isNotEmpty();
        for (JsonNode record : records) {
            assertThat(Schemas.problems(name, record)).as(record.toString()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"measure\":\"burst\",\"threshold\":3}",
                "{\"measure\":\"negative_share\",\"threshold\":1.2}",
                "{\"measure\":\"growth\",\"threshold\":1}",
                "{\"threshold\":0}",
                "{\"level\":\"purple\"}",
                "{\"window\":\"1m\"}",
                "{\"id\":\"Bad Id\"}",
                "{\"revision\":0}",
                "{\"treshold\":3}",
                "{\"baseline\":{\"past\":7}}",
            })
    void rulesThatTheJobWouldRefuseDoNotFollowTheSchema(String changes) throws IOException {
        ObjectNode rule = (ObjectNode) Schemas.source("rule").get("examples").get(0);
        rule.put("min_count", 1);
        rule.setAll((ObjectNode) Wire.JSON.readTree(changes));
        assertThat(Schemas.problems("rule", rule)).isNotEmpty();
    }

    private static Decoded decode(RecordKind kind, JsonNode record) {
        long now = Math.max(Wire.RECORDED, 1_800_000_000_000L);
        return new ItemDecoder(
                        IngestOptions.defaults()
                                .withDefaultPlatform(RecordKind.POST, "weibo")
                                .withDefaultPlatform(RecordKind.COMMENT, "weibo"))
                .decode(kind, "t", 0, 0, now, Wire.bytes((ObjectNode) record));
    }

    private static List<String> properties(RecordKind kind) {
        List<String> names = new ArrayList<>();
        Schemas.source(schemaOf(kind)).get("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String schemaOf(RecordKind kind) {
        return kind == RecordKind.POST ? "post" : "comment";
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.textValue()));
        return texts;
    }
}
