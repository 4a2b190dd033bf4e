/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.item;

import static io.yuqing.wire.item.RejectReason.*;
import static io.yuqing.wire.item.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemDecoderTest {

    @Test
    void readsAllFieldsOfAnOriginal() {
        Decoded decoded = Wire.post(Wire.original());
        assertThat(decoded.isRejected()).isFalse();
        assertThat(decoded.topic).isEqualTo("items");
        assertThat(decoded.partition).isEqualTo(3);
        assertThat(decoded.offset).isEqualTo(42);
        assertThat(decoded.timestamp).isEqualTo(Wire.RECORDED);
        WireItem item = decoded.item;
        assertThat(item.id).isEqualTo("weibo/p1");
        assertThat(item.platform).isEqualTo("weibo");
        assertThat(item.channel).isEqualTo("microblog");
        assertThat(item.kind).isEqualTo(WireItem.ORIGINAL);
        assertThat(item.rootId).isEqualTo("weibo/p1");
        assertThat(item.parentId).isEmpty();
        assertThat(item.author).isEqualTo("3b43a6411623");
        assertThat(item.title).isEqualTo("停水");
        assertThat(item.text).isEqualTo("【停水】城东又停水了");
        assertThat(item.url).isEqualTo("https://weibo.invalid/p1");
        assertThat(item.region).isEqualTo("城东");
        assertThat(item.publishedAt).isEqualTo(1372651200000L);
        assertThat(item.collectedAt).isEqualTo(1372651400500L);
        assertThat(item.hasEngagement).isTrue();
        assertThat(new long[] {item.likes, item.comments, item.reposts, item.views})
                .containsExactly(3, 2, 1, 400);
    }

    @Test
    void aRepostWithoutWordsHasAnEmptyTextAndTheTimeOfTheRecordAsCollection() {
        WireItem item = Wire.post(Wire.repost()).item;
        assertThat(item.kind).isEqualTo(WireItem.REPOST);
        assertThat(item.rootId).isEqualTo("weibo/p1");
        assertThat(item.parentId).isEqualTo("weibo/p1");
        assertThat(item.text).isEmpty();
        assertThat(item.title).isEmpty();
        assertThat(item.collectedAt).isEqualTo(Wire.RECORDED);
        assertThat(item.hasEngagement).isFalse();
    }

    @Test
    void aCommentBelongsToTheThreadOfItsPostAndLeavesTheChannelOpen() {
        WireItem item = Wire.comment(Wire.comment()).item;
        assertThat(item.kind).isEqualTo(WireItem.COMMENT);
        assertThat(item.rootId).isEqualTo("weibo/p1");
        assertThat(item.parentId).isEmpty();
        assertThat(item.channel).isEmpty();
        assertThat(item.hasEngagement).isTrue();
        assertThat(item.likes).isEqualTo(5);
    }

    @Test
    void theDefaultPlatformStandsInForAMissingOne() {
        ItemDecoder decoder =
                new ItemDecoder(
                        IngestOptions.defaults().withDefaultPlatform(RecordKind.COMMENT, "bbs"));
        byte[] value = Wire.bytes(Wire.comment().putNull("platform"));
        assertThat(
                        decoder.decode(RecordKind.COMMENT, "c", 0, 0, Wire.RECORDED, value)
                                .item
                                .platform)
                .isEqualTo("bbs");
    }

    @Test
    void anUnknownChannelIsCountedAsOther() {
        assertThat(Wire.post(Wire.original().put("channel", "podcast")).item.channel)
                .isEqualTo(Channels.OTHER);
    }

    @Test
    void unknownFieldsAreIgnoredHoweverDeepTheyAre() {
        ObjectNode record = Wire.original();
        record.putObject("user").put("id", 7).putArray("tags").addObject().put("text", true);
        assertThat(Wire.post(record).item.text).isEqualTo("【停水】城东又停水了");
    }

    @Test
    void ofAFieldGivenTwiceTheLastCounts() {
        String record = Wire.original().toString().replaceFirst("\\{", "{\"text\":\"first\",");
        assertThat(Wire.post(record).item.text).isEqualTo("【停水】城东又停水了");
    }

    @Test
    void aByteOrderMarkAndWhiteSpaceAroundTheObjectDoNoHarm() {
        assertThat(Wire.post("\uFEFF \r\n" + Wire.original() + "\n").isRejected()).isFalse();
    }

    @Test
    void nullStandsForAbsentInEveryOptionalField() {
        ObjectNode record = Wire.original();
        for (String field :
                new String[] {"root_id", "collected_at", "title", "url", "region", "engagement"}) {
            record.putNull(field);
        }
        WireItem item = Wire.post(record).item;
        assertThat(item.title + item.url + item.region).isEmpty();
        assertThat(item.rootId).isEqualTo("weibo/p1");
        assertThat(item.collectedAt).isEqualTo(Wire.RECORDED);
        assertThat(item.hasEngagement).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "channel", "kind", "author", "published_at", "text"})
    void aPostLacksARequiredField(String field) {
        ObjectNode absent = Wire.original();
        absent.remove(field);
        assertRejected(Wire.post(absent), MISSING_FIELD, field);
        assertRejected(Wire.post(Wire.original().putNull(field)), MISSING_FIELD, field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "post_id", "author", "published_at", "text"})
    void aCommentLacksARequiredField(String field) {
        ObjectNode absent = Wire.comment();
        absent.remove(field);
        assertRejected(Wire.comment(absent), MISSING_FIELD, field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"root_id", "parent_id"})
    void aRepostLacksAReference(String field) {
        ObjectNode absent = Wire.repost();
        absent.remove(field);
        assertRejected(Wire.post(absent), MISSING_FIELD, field + " of a repost");
    }

    @Test
    void anAuthorMayBeEmptyAndAnIdMayNot() {
        assertThat(Wire.post(Wire.original().put("author", "")).item.author).isEmpty();
        assertRejected(Wire.post(Wire.original().put("id", "")), MISSING_FIELD, "id");
    }

    @Test
    void referencesThatContradictTheKindAreRefused() {
        assertRejected(Wire.post(Wire.original().put("root_id", "p0")), BAD_REFERENCE, "root_id");
        assertRejected(
                Wire.post(Wire.original().put("parent_id", "p0")), BAD_REFERENCE, "parent_id");
        assertRejected(Wire.post(Wire.repost().put("root_id", "p2")), BAD_REFERENCE, "root_id");
        assertRejected(Wire.post(Wire.repost().put("parent_id", "p2")), BAD_REFERENCE, "parent_id");
        assertRejected(
                Wire.comment(Wire.comment().put("parent_id", "c1")), BAD_REFERENCE, "parent_id");
    }

    @Test
    void aCommentAmongThePostsIsOfUnknownKind() {
        assertRejected(Wire.post(Wire.repost().put("kind", "comment")), UNKNOWN_KIND, "kind");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id|true",
                "text|{\"html\":\"x\"}",
                "text|[\"a\"]",
                "author|true",
                "published_at|[\"2013\"]",
                "published_at|true",
            })
    void aFieldOfAnotherTypeIsRefused(String field, String value) throws Exception {
        ObjectNode record = Wire.original();
        record.set(field, Wire.JSON.readTree(value));
        assertRejected(Wire.post(record), WRONG_TYPE, field);
    }

    @Test
    void aFieldAboveItsCapIsRefused() {
        assertThat(with("字".repeat(100)).isRejected()).isFalse();
        assertRejected(with("字".repeat(101)), TOO_LARGE, "text has 101 characters; 100 are read.");
        assertRejected(Wire.post(Wire.repost().put("id", "i".repeat(513))), TOO_LARGE, "id");
        assertThat(with("😡".repeat(100)).isRejected()).isFalse();
        assertRejected(with("😡".repeat(101)), TOO_LARGE, "text has 101 characters; 100 are read.");
    }

    @ParameterizedTest
    @EnumSource
    void codesAreTheNamesInSnakeCase(RejectReason reason) {
        assertThat(reason.code()).isEqualTo(reason.name().toLowerCase(java.util.Locale.ROOT));
    }

    private static Decoded with(String rawText) {
        return Wire.post(Wire.original().toString().replace("【停水】城东又停水了", rawText));
    }

    private static Decoded bytes(String record, Charset charset) {
        return Wire.decode(RecordKind.POST, record.getBytes(charset));
    }
}
