/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.item;

import static io.yuqing.wire.item.RejectReason.*;
import static io.yuqing.wire.item.Rejections.assertRejected;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a record may call an item, and what stands for many. */
class RecordIdsTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"0\"", "0", "\"00\"", "\" 0 \""})
    void zeroNamesNoItemAndMeansNoneWhereAnotherWouldBeNamed(String zero) throws Exception {
        assertRejected(
                Wire.post(Wire.original().put("id", "ZERO").toString().replace("\"ZERO\"", zero)),
                BAD_ID,
                "id");
        Decoded comment =
                Wire.decode(
                        RecordKind.COMMENT,
                        Wire.comment()
                                .put("parent_id", "ZERO")
                                .toString()
                                .replace("\"ZERO\"", zero)
                                .getBytes(UTF_8));
        assertThat(comment.item.parentId).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"4.75E+15\"",
                "\"4.75e15\"",
                "\"1.23457e+17\"",
                "\" 4.75E+15 \"",
                "\"'4.75E+15\"",
                "\"4750000000000000.0\"",
                "4.75E+15",
                "4750000000000000.0",
                "\"#######\"",
                "\"#REF!\"",
                "\"#N/A\"",
                "\"NaN\"",
                "\"null\"",
                "\"None\"",
                "\"undefined\"",
                "\"[object Object]\"",
                "\"无\"",
                "\"４.７５Ｅ＋１５\"",
                "\"4.75 E+15\"",
                "\"4.75×10^15\"",
                "\"4。75E+15\"",
                "\"4.75E+15.0\"",
                "\"=\\\"4.75E+15\\\"\"",
                "\"123.\"",
                "\"123,0\"",
                "\"＃N/A\"",
                "\"#NAME？\"",
                "\"＃＃＃＃\"",
                "\"——\"",
                "\"…\"",
                "\"<NA>\"",
                "\"(空)\"",
                "\"NaT\"",
                "\"未知\"",
                "\"\\\\N\"",
            })
    void anIdThatStandsForManyIsRefusedWithTheRemedyWhereverItStands(String id) throws Exception {
        for (String field : new String[] {"id", "root_id", "parent_id"}) {
            ObjectNode record = Wire.repost();
            record.put(field, "LOST");
            Decoded decoded = Wire.post(record.toString().replace("\"LOST\"", id));
            assertRejected(decoded, BAD_ID, "export the column as text");
            assertThat(decoded.rejection.detail).startsWith(field);
        }
        Decoded comment =
                Wire.decode(
                        RecordKind.COMMENT,
                        Wire.comment()
                                .put("post_id", "LOST")
                                .toString()
                                .replace("\"LOST\"", id)
                                .getBytes(UTF_8));
        assertRejected(comment, BAD_ID, "post_id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"p7\"|p7",
                "7|7",
                "4750123456789012345|4750123456789012345",
                "\" 47 \"|47",
                "\"\u3000\u00a047\u200b\ufeff\"|47",
                "\"47\\t\"|47",
                "\"'4750123456789012\"|4750123456789012",
                "\"12e45\"|12e45",
                "\"64e1230000000000\"|64e1230000000000",
                "\"#1\"|#1",
                "\"nan7\"|nan7",
                "\"4-5\"|4-5",
            })
    void anIdIsTheTextBetweenItsBlanksOrTheDigitsOfAWholeNumber(String id, String read) {
        Decoded decoded = Wire.post(Wire.repost().toString().replace("\"p2\"", id));
        assertThat(decoded.item).as(() -> decoded.rejection.detail).isNotNull();
        assertThat(decoded.item.id).isEqualTo("weibo/" + read);
    }

    @Test
    void anIdOfBlanksIsMissing() {
        assertRejected(Wire.post(Wire.original().put("id", " \u3000\u200b")), MISSING_FIELD, "id");
        assertThat(Wire.comment(Wire.comment().put("parent_id", " ")).item.parentId).isEmpty();
    }
}
