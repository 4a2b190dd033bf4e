/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.item;

import static io.yuqing.wire.item.RejectReason.*;
import static io.yuqing.wire.item.Rejections.assertRejected;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bytes that are no object of JSON, or too many. */
class BrokenRecordsTest {

    @Test
    void nothingButWhiteSpaceIsBlankAndSoIsATombstone() {
        assertRejected(Wire.post(""), BLANK, "");
        assertRejected(Wire.post(" \t\r\n "), BLANK, "");
        assertRejected(Wire.post("\uFEFF"), BLANK, "");
        Decoded tombstone = Wire.decode(RecordKind.POST, null);
        assertRejected(tombstone, BLANK, "");
        assertThat(tombstone.rejection.payload).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\":\"p1\",\"auth|NOT_JSON",
                "<html><head><title>502 Bad Gateway</title></head></html>|NOT_JSON",
                "{'id':'p1'}|NOT_JSON",
                "{\"id\":NaN}|NOT_JSON",
                "{\"id\":Infinity}|NOT_JSON",
                "{\"id\":01}|NOT_JSON",
                "{\"id\":\"p1\",}|NOT_JSON",
                "{\"id\":\"\\x\"}|NOT_JSON",
                "\u3000|NOT_JSON",
                "[{\"id\":\"p1\"}]|NOT_AN_OBJECT",
                "\"text\"|NOT_AN_OBJECT",
                "null|NOT_AN_OBJECT",
                "12|NOT_AN_OBJECT",
                "{}{}|TRAILING_CONTENT",
                "{} x|TRAILING_CONTENT",
                "{},|TRAILING_CONTENT",
                "{}]|TRAILING_CONTENT",
            })
    void brokenSyntaxIsNamedForWhatItIs(String record, RejectReason reason) {
        assertRejected(Wire.post(record), reason, "");
    }

    @Test
    void twoCompleteObjectsInOneRecordAreRefused() {
        assertRejected(Wire.post("" + Wire.original() + Wire.original()), TRAILING_CONTENT, "");
    }

    @Test
    void aRecordCutOffAnywhereIsNeverAnItem() {
        byte[] whole = Wire.bytes(Wire.original());
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(whole, length);
            assertThat(Wire.decode(RecordKind.POST, cut).rejection.reason)
                    .as("%d bytes", length)
                    .isIn(BLANK, NOT_JSON, INVALID_UTF8);
        }
    }

    @Test
    void otherEncodingsAreNotGuessed() {
        String record = Wire.original().toString();
        assertRejected(bytes(record, Charset.forName("GBK")), INVALID_UTF8, "not UTF-8");
        assertRejected(bytes(record, StandardCharsets.UTF_16LE), CONTROL_CHARACTER, "U+0000");
        assertRejected(bytes(record, StandardCharsets.UTF_16BE), CONTROL_CHARACTER, "U+0000");
        assertRejected(bytes(record, StandardCharsets.UTF_16), INVALID_UTF8, "");
    }

    @Test
    void unescapedControlCharactersAreRefusedAndEscapedOnesBecomeSpaces() {
        assertRejected(with("a\u0000b"), CONTROL_CHARACTER, "U+0000");
        assertRejected(with("a\tb"), CONTROL_CHARACTER, "tab or line end");
        assertRejected(with("a\nb"), CONTROL_CHARACTER, "tab or line end");
        assertThat(with("a\\u0000\\tb\\n").item.text).isEqualTo("a \tb\n");
    }

    @Test
    void halfASurrogatePairIsReplacedInTextsAndRefusedInIdentifiers() {
        assertThat(with("好\\ud83d").item.text).isEqualTo("好\uFFFD");
        assertThat(with("\\ude00好\\ud83d\\ude00").item.text).isEqualTo("\uFFFD好😀");
        String record = Wire.original().toString().replace("\"p1\"", "\"p\\ud83d\"");
        assertRejected(Wire.post(record), INVALID_UTF8, "id");
        assertRejected(
                Wire.post(Wire.original().toString().replace("\"p1\"", "\"p\\u0000\"")),
                CONTROL_CHARACTER,
                "id");
    }

    @Test
    void aBombOfNestedBracketsIsRefusedAtOnce() {
        for (String open : new String[] {"[", "{\"a\":"}) {
            assertRejected(Wire.post("{\"x\":" + open.repeat(600)), NOT_JSON, "");
        }
    }

    @Test
    void aRecordAboveTheCapIsNotParsedAndOnlyItsBeginningKept() {
        byte[] large = new byte[5 << 20];
        java.util.Arrays.fill(large, (byte) 'a');
        Decoded decoded =
                new ItemDecoder(IngestOptions.defaults())
                        .decode(RecordKind.POST, "posts", 0, 0, Wire.RECORDED, large);
        assertThat(decoded.rejection.reason).isEqualTo(TOO_LARGE);
        assertThat(decoded.rejection.detail)
                .isEqualTo("The record has 5242880 bytes; ingest.max-record-bytes allows 1048576.");
        assertThat(decoded.rejection.payloadBytes).isEqualTo(5 << 20);
        assertThat(decoded.rejection.payload).hasSize(Rejection.MAX_PAYLOAD_BYTES);
    }

    @Test
    void theOriginalBytesAreKeptWithARejection() {
        byte[] value = "{\"id\":".getBytes(UTF_8);
        Rejection rejection = Wire.decode(RecordKind.POST, value).rejection;
        assertThat(rejection.payload).isEqualTo(value);
        assertThat(rejection.payloadBytes).isEqualTo(value.length);
    }

    @Test
    void noDetailQuotesTheRecord() {
        String secret = "zhangsan13800138000";
        for (String record :
                new String[] {
                    secret,
                    "{" + secret,
                    "{\"id\":" + secret,
                    "{\"author\":\"" + secret,
                    "{\"author\":\"" + secret + "\"}",
                    "{} " + secret,
                    Wire.original().put("published_at", secret).toString(),
                    Wire.original().put("kind", secret).toString(),
                    Wire.original().put("root_id", secret).toString(),
                }) {
            assertThat(Wire.post(record).rejection.detail).doesNotContain(secret);
        }
    }

    private static Decoded with(String rawText) {
        return Wire.post(Wire.original().toString().replace("【停水】城东又停水了", rawText));
    }

    private static Decoded bytes(String record, Charset charset) {
        return Wire.decode(RecordKind.POST, record.getBytes(charset));
    }
}
