/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.item;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yuqing.wire.SourceRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceRefTest {
    private static final String BATCH = "b.2026-03_A7";

    @Test
    void anItemBearsTheBatchWithWhichItWasSent() {
        ObjectNode post = Wire.original();
        post.put("source_ref", BATCH);
        ObjectNode comment = Wire.comment();
        comment.put("source_ref", BATCH);

        assertThat(Wire.post(post).sourceRef).isEqualTo(BATCH);
        assertThat(Wire.comment(comment).sourceRef).isEqualTo(BATCH);
        assertThat(Wire.post(Wire.original()).sourceRef).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "\"\"",
                "7",
                "-1.5",
                "NaN",
                "true",
                "{\"a\":1}",
                "[[]]",
                "\"a b\"",
                "\"批次\"",
                "\"a\\u0000b\"",
                "\"a/b\"",
                "\"{65}\""
            })
    void whatIsNoNameIsDroppedAndTheItemIsTaken(String value) {
        String given = value.replace("{65}", "a".repeat(65));
        String record = "{\"source_ref\":" + given + "," + Wire.original().toString().substring(1);
        Decoded decoded = Wire.post(record);

        assertThat(decoded.item).isNotNull();
        assertThat(decoded.item.text).isNotEmpty();
        assertThat(decoded.sourceRef).isEmpty();
    }

    @Test
    void whatPeopleImportIsKnownByTheNameOfItsBatch() {
        assertThat(SourceRef.isOfFile(SourceRef.ofFile(1_790_000_000_000L))).isTrue();
        assertThat(SourceRef.isOfFile(SourceRef.ofRequest(1_790_000_000_000L))).isFalse();
    }

    /** Of files that grow, of feeds, of programs of an office's own. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "f",
                "f20261130-1a2b3c4d",
                "rcounty-20261130",
                "forum-crawler",
                "fbnddpllspjmnpbnclx",
                "fbnddpllspjmnpbnca"
            })
    void whatACollectorSendsIsNoImport(String name) {
        assertThat(SourceRef.isOfFile(name)).isFalse();
    }

    @Test
    void theLongestNameIsTaken() {
        assertThat(SourceRef.of("a".repeat(64))).hasSize(64);
    }

    @Test
    void aRejectedRecordKeepsItsBatchAsFarAsItWasRead() {
        ObjectNode flawed = Wire.original();
        flawed.put("published_at", "gestern");
        flawed.put("source_ref", BATCH);
        Decoded decoded = Wire.post(flawed);
        assertThat(decoded.rejection.reason).isEqualTo(RejectReason.BAD_TIMESTAMP);
        assertThat(decoded.sourceRef).isEqualTo(BATCH);

        Decoded cut = Wire.post("{\"source_ref\":\"" + BATCH + "\",\"id\":\"p1\",\"text\":");
        assertThat(cut.rejection.reason).isEqualTo(RejectReason.NOT_JSON);
        assertThat(cut.sourceRef).isEqualTo(BATCH);

        assertThat(Wire.post("no object").sourceRef).isEmpty();
        assertThat(Wire.decode(RecordKind.POST, null).sourceRef).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\":1}|{\"id\":1,\"source_ref\":\"b1\"}",
                "{\"id\":1 } |{\"id\":1,\"source_ref\":\"b1\"}",
                "{}|{\"source_ref\":\"b1\"}",
                "{ }|{\"source_ref\":\"b1\"}",
                "[1]|[1]",
                "{\"id\":|{\"id\":",
                "}|}",
                "` `|` `",
                "``|``"
            })
    void theNameOfTheBatchIsPutIntoAnObject(String before, String after) {
        assertThat(new String(SourceRef.put(before.getBytes(UTF_8), "b1"), UTF_8)).isEqualTo(after);
    }

    @Test
    void theOneWhoSendsNamesTheBatchWhateverStoodThere() {
        ObjectNode post = Wire.original();
        post.put("source_ref", "another");
        byte[] sent = SourceRef.put(Wire.bytes(post), BATCH);
        Decoded decoded = Wire.decode(RecordKind.POST, sent);

        assertThat(decoded.sourceRef).isEqualTo(BATCH);
        assertThat(decoded.item.text).isEqualTo(Wire.post(post).item.text);
    }
}
