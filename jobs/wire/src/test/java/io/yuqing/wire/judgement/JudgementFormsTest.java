/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What travels to the second reading and back, as its schemas say. */
class JudgementFormsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Original ORIGINAL =
            new Original(
                    "bbs/7781",
                    "bbs",
                    "bbs/7781",
                    "06b1f0a2c4d8e97f",
                    1_782_864_981_104L,
                    1_782_864_981_000L,
                    "路灯\"坏了\"",
                    "河滨路的路灯\n坏了半个月😡",
                    "",
                    new Original.Linear(
                            "public_concern",
                            "publicity",
                            0.7134f,
                            "模型判断：路灯",
                            "negative",
                            0.31f,
                            true,
                            "hanlp-1.8.6"));

    @Test
    void shouldReadAnOriginalAsItWasWritten() {
        assertThat(OriginalJson.read(OriginalJson.value(ORIGINAL))).isEqualTo(ORIGINAL);
    }

    @Test
    void shouldWriteTheSameBytesForTheSameOriginal() {
        assertThat(OriginalJson.value(ORIGINAL))
                .isEqualTo(OriginalJson.value(OriginalJson.read(OriginalJson.value(ORIGINAL))));
    }

    @Test
    void shouldWriteBothAsTheirSchemasSay() throws IOException {
        follows("original", OriginalJson.value(ORIGINAL));
        follows("judgement", JudgementJson.value(judgement()));
    }

    @Test
    void shouldReadAJudgementAsItWasWritten() {
        assertThat(JudgementJson.read(JudgementJson.value(judgement())))
                .usingRecursiveComparison()
                .isEqualTo(judgement());
        assertThatThrownBy(() -> JudgementJson.read("{}".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("Its field item_id is missing or wrong; see judgement.schema.json.");
    }

    @Test
    void shouldKeyAJudgementByItsItemAsTheOriginalIs() {
        assertThat(JudgementJson.key(judgement())).isEqualTo(OriginalJson.key("bbs/7781"));
    }

    /** Nothing that the schema names could be an author, or more text than the words of reasons. */
    @Test
    void shouldHoldNoAuthorAndInAJudgementNoText() throws IOException {
        assertThat(fields("original"))
                .doesNotContain("author", "voice", "pseudonym", "url")
                .contains("text");
        assertThat(fields("judgement")).doesNotContain("author", "voice", "title", "text", "url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"item_id", "platform", "root_id", "category", "sentiment", "event_at"})
    void shouldSayWhichFieldIsMissingAndNothingOfTheRecord(String field) throws IOException {
        ObjectNode damaged = (ObjectNode) JSON.readTree(OriginalJson.value(ORIGINAL));
        damaged.remove(field);
        assertThatThrownBy(() -> OriginalJson.read(JSON.writeValueAsBytes(damaged)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Its field " + field + " is missing or wrong; see original.schema.json.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "河滨路", "[]", "{\"item_id\":", "{} {}"})
    void shouldRefuseWhatIsNoJsonObjectInOneSentence(String value) {
        assertThatThrownBy(() -> OriginalJson.read(value.getBytes(StandardCharsets.UTF_8)))
                .hasMessage("It is no JSON object; send one object a record.");
        assertThatThrownBy(() -> OriginalJson.read(null))
                .hasMessage("It is no JSON object; send one object a record.");
    }

    private static Judgement judgement() {
        Judgement judgement = new Judgement();
        judgement.itemId = "bbs/7781";
        judgement.platform = "bbs";
        judgement.rootId = "bbs/7781";
        judgement.clusterId = "06b1f0a2c4d8e97f";
        judgement.publishedAt = 1_782_864_981_104L;
        judgement.category = "public_concern";
        judgement.categoryScore = 0.884f;
        judgement.categoryReason = "语义模型：路灯";
        judgement.sentiment = "negative";
        judgement.sentimentScore = 0.63f;
        judgement.model = "bge-15b717c3";
        judgement.linearCategory = "public_concern";
        judgement.linearCategoryReason = "模型判断：路灯";
        judgement.linearSentiment = "neutral";
        return judgement;
    }

    private static void follows(String name, byte[] value) throws IOException {
        assertThat(
                        JsonSchemaFactory.getInstance(VersionFlag.V202012)
                                .getSchema(schema(name))
                                .validate(JSON.readTree(value)))
                .isEmpty();
        List<String> written = new ArrayList<>();
        JSON.readTree(value).fieldNames().forEachRemaining(written::add);
        assertThat(written).containsExactlyInAnyOrderElementsOf(fields(name));
    }

    private static List<String> fields(String name) throws IOException {
        List<String> fields = new ArrayList<>();
        schema(name).get("properties").fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    private static JsonNode schema(String name) throws IOException {
        String path = "/io/yuqing/schema/" + name + ".schema.json";
        try (InputStream file = JudgementFormsTest.class.getResourceAsStream(path)) {
            return JSON.readTree(file);
        }
    }
}
