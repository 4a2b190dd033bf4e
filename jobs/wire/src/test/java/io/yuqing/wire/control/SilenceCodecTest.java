/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.yuqing.domain.delivery.plan.AlertMatcher;
import io.yuqing.domain.delivery.plan.Silence;
import io.yuqing.domain.rule.Level;
import io.yuqing.domain.time.CountyTime;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SilenceCodecTest {
    private static final ZoneId ZONE = CountyTime.ZONE;

    @Test
    void shouldReadWhatASilenceIsAboutFromWhenToWhenWhoAskedAndWhy() throws ControlException {
        Silence silence =
                read(
                        """
                        {"id": "s", "revision": 3, "topic": "water", "rule": ["a", "b"],
                         "category": "社情民意", "region": "云亭", "subject": "t1", "level": ["red"],
                         "from": "2026-07-01 08:00", "until": "2026-07-01T20:00:00+08:00",
                         "by": "值班室", "because": "计划停水"}
                        """);
        assertThat(silence)
                .isEqualTo(
                        new Silence(
                                "s",
                                3,
                                new AlertMatcher(
                                        Set.of("社情民意"),
                                        Set.of("water"),
                                        Set.of("a", "b"),
                                        Set.of("云亭"),
                                        Set.of("t1"),
                                        Set.of(Level.RED),
                                        Set.of()),
                                Instant.parse("2026-07-01T00:00:00Z").toEpochMilli(),
                                Instant.parse("2026-07-01T12:00:00Z").toEpochMilli(),
                                "值班室",
                                "计划停水",
                                false));
    }

    @Test
    void shouldTakeALengthInPlaceOfAnEnd() throws ControlException {
        Silence silence = read(with("\"for\": \"90m\""));
        assertThat(silence.until() - silence.from()).isEqualTo(90 * 60_000L);
    }

    @Test
    void shouldTakeBackByADeletion() throws ControlException {
        assertThat(read("{\"id\": \"s\", \"revision\": 4, \"deleted\": true}"))
                .isEqualTo(Silence.tombstone("s", 4));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"until\": \"2026-07-01 07:00\"     | silence s.until = '2026-07-01 07:00' is not"
                        + " after from",
                "\"until\": \"2027-07-01 08:00\"     | silence s.until = '2027-07-01 08:00' is more"
                        + " than 31 days after from",
                "\"until\": \"tomorrow\"             | silence s.until = 'tomorrow' is no time:"
                        + " write 2026-07-01 08:00",
                "\"because\": \"x\"                  | silence s.until is missing: write its end"
                        + " such as 2026-07-01 20:00, or for: 12h",
                "\"for\": \"a while\"                | silence s.for = 'a while' is no duration",
                "\"for\": \"0h\"                     | silence s.for = '0h' is not after from",
                "\"for\": \"32d\"                    | silence s.for = '32d' is more than 31 days",
                "\"for\": \"1h\", \"until\": \"2026-07-01 09:00\" | silence s.for = '1h' is there"
                        + " beside until",
                "\"for\": \"1h\", \"because\": \"\"  | silence s.because is missing: say why",
                "\"for\": \"1h\", \"by\": \"\"       | silence s.by is missing: name the department"
                        + " or duty",
                "\"for\": \"1h\", \"by\": \"某某\"   | silence s.by = '某某' is no department or duty:"
                        + " write such as 值班室",
                "\"for\": \"1h\", \"min-level\": \"blue\" | silence s.min-level is not known: use"
                        + " one of",
                "\"for\": \"1h\", \"level\": \"pink\" | silence s.level = 'pink' is no level",
                "\"for\": \"1h\", \"topic\": []      | silence s.topic is missing: say what is"
                        + " silenced",
                "\"for\": \"1h\", \"topic\": [], \"kind\": \"topic\" | silence s.topic is missing:"
                        + " say what",
                "\"for\": \"1h\", \"kind\": \"forum\" | silence s.kind = 'forum' is none: write"
                        + " topic, thread or source",
                "\"for\": \"1h\", \"category\": \"民生\" | silence s.category = '民生' is none: use one"
                        + " of",
                "\"for\": \"1h\", \"revision\": 0    | silence s.revision = '0' is not usable:"
                        + " write a number from 1",
                "\"for\": \"1h\", \"id\": \"t\"      | silence t: the record's key is 's'; key and field"
                        + " id must be equal.",
            })
    void shouldRefuseWithKeyValueAndRemedy(String changed, String sentence) {
        assertThat(catchThrowable(() -> read(with(changed))))
                .isInstanceOf(ControlException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void shouldReadTheExamplesOfItsSchemaWhichKnowsTheSameFields() throws Exception {
        JsonNode schema;
        try (InputStream file =
                getClass().getResourceAsStream("/io/yuqing/schema/silence.schema.json")) {
            schema = new ObjectMapper().readTree(file);
        }
        JsonSchema contract = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
        for (JsonNode example : schema.get("examples")) {
            String id = example.get("id").asText();
            new SilenceCodec(ZONE).read(ControlRecord.of(id, example.toString()));
            assertThat(contract.validate(example)).isEmpty();
        }
        Set<String> fields = new TreeSet<>();
        schema.get("properties").fieldNames().forEachRemaining(fields::add);
        assertThat(catchThrowable(() -> read(with("\"unknown\": 1"))))
                .hasMessageContaining("use one of " + fields);
    }

    /** Of two fields of one name the last one counts. */
    private static String with(String fields) {
        return "{\"id\": \"s\", \"revision\": 1, \"topic\": \"water\", \"from\": \"2026-07-01"
                + " 08:00\", \"by\": \"值班室\", \"because\": \"计划停水\", "
                + fields
                + "}";
    }

    private static Silence read(String json) throws ControlException {
        return new SilenceCodec(ZONE).read(ControlRecord.of("s", json.strip()));
    }
}
