/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.item;

import static io.yuqing.wire.item.RejectReason.*;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "12.0|12",
                "1e3|1000",
                "\"12\"|12",
                "\"1.2万\"|12000",
                "\"10万+\"|100000",
                "\"3w+\"|30000",
                "\"1.5k\"|1500",
                "\"1,234,567\"|1234567",
                "\"１，２３４\"|1234",
                "\"1.2亿\"|120000000",
                "\" 7 \"|7",
                "\"\u00a07\u3000\"|7",
                "\"１０Ｗ＋\"|100000",
                "\"10万以上\"|100000",
                "\"3百\"|300",
                "\"2百万\"|2000000",
                "\"1.2千万+\"|12000000",
                "\"1.2M\"|1200000",
                "\"赞 12\"|12",
                "\"点赞(12)\"|12",
                "\"阅读：1.2万\"|12000",
                "\"1.2万次播放\"|12000",
                "\"300多人\"|300",
                "-0.0|0",
            })
    void aCounterIsReadAsPagesShowIt(String sent, long read) throws Exception {
        WireItem item = engaged(sent);
        assertThat(item.likes).isEqualTo(read);
        assertThat(item.hasEngagement).isTrue();
        assertThat(item.unreadCounters).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "1.5",
                "true",
                "{}",
                "[3]",
                "\"赞\"",
                "\"--\"",
                "\"1,23\"",
                "\"1.23456万\"",
                "99999999999999999999999",
                "1e400",
                "\"1e3\"",
                "\"9999999999999亿\"",
                "\"9999999999999999百亿\"",
                "NaN",
                "-Infinity",
                "\"NaN\"",
                "\"1万2\"",
                "\"约1万\"",
                "\"12)3\"",
                "\"万\"",
                "\"赞赞赞\"",
                "\"-12\"",
                "\"1/2\""
            })
    void aCounterThatCannotBeReadIsUnknownAndCostsNoItem(String sent) throws Exception {
        WireItem item = engaged(sent);
        assertThat(item.likes).isZero();
        assertThat(item.hasEngagement).isFalse();
        assertThat(item.unreadCounters).isEqualTo(1);
        assertThat(item.text).isEqualTo("【停水】城东又停水了");
    }

    @Test
    void aCounterOfAnyLengthCostsNoItem() {
        for (String digit : List.of("1", "0.1", "-1", "\"1\"")) {
            WireItem item = engaged(digit.replace("1", "1".repeat(2_000)));
            assertThat(item.likes).isZero();
            assertThat(item.unreadCounters).isEqualTo(1);
        }
    }

    @Test
    void whatIsNoNumberCostsNoItemWhereNobodyReadsIt() {
        String record = Wire.original().toString();
        assertThat(Wire.post(record.replaceFirst("[{]", "{\"score\":NaN,")).item).isNotNull();
        assertRejected(
                Wire.post(record.replaceFirst("\"published_at\":[^,]+", "\"published_at\":NaN")),
                BAD_TIMESTAMP,
                "published_at");
    }

    @Test
    void oneCounterThatCannotBeReadLeavesTheOthers() throws Exception {
        ObjectNode record = Wire.original();
        record.set(
                "engagement",
                Wire.JSON.readTree("{\"likes\":\"赞\",\"views\":\"1万\",\"comments\":\"\"}"));
        WireItem item = Wire.post(record).item;
        assertThat(item.views).isEqualTo(10_000);
        assertThat(item.hasEngagement).isTrue();
        assertThat(item.unreadCounters).isEqualTo(1);
        record.set("engagement", Wire.JSON.readTree("[]"));
        assertThat(Wire.post(record).item.unreadCounters).isEqualTo(1);
    }

    private static WireItem engaged(String likes) {
        String record =
                Wire.original()
                        .toString()
                        .replace(
                                "\"likes\":3,\"comments\":2,\"reposts\":1,\"views\":400",
                                "\"likes\":" + likes);
        return Wire.post(record).item;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "刚刚",
                "5分钟前",
                "昨天 10:30",
                "07月23日 11:47",
                "",
                "0000-00-00 00:00:00",
                "2013-07-01",
                "1e400"
            })
    void aTimeThatIsNotCompleteIsRefused(String time) {
        assertRejected(
                Wire.post(Wire.original().put("published_at", time)),
                BAD_TIMESTAMP,
                "published_at");
    }

    @Test
    void numbersThatAreNoTimeAreRefused() {
        for (String number : new String[] {"1e400", "-1e400", "9".repeat(30), "9".repeat(900)}) {
            String record =
                    Wire.original().toString().replace("\"2013-07-01T12:00:00+08:00\"", number);
            assertRejected(Wire.post(record), BAD_TIMESTAMP, "published_at");
        }
    }

    @Test
    void aTimeBeyondTheAllowedSkewIsRefusedBecauseItWouldMoveTheWatermarkForGood() {
        ObjectNode record = Wire.original();
        record.put("published_at", "2013-07-02T12:03:20+08:00");
        assertThat(Wire.post(record).isRejected()).isFalse();
        record.put("published_at", "2013-07-02T12:03:21+08:00");
        assertRejected(Wire.post(record), IN_THE_FUTURE, "published_at 2013-07-02T04:03:21Z");
        record.remove("collected_at");
        assertThat(Wire.post(record).isRejected()).isFalse();
        record.put("published_at", "2013-07-02T12:10:01+08:00");
        assertRejected(Wire.post(record), IN_THE_FUTURE, "published_at");
    }

    @Test
    void aCollectorCannotVouchForItsOwnFuture() {
        ObjectNode record = Wire.original();
        record.put("published_at", "2099-12-31T23:59:59+08:00");
        record.put("collected_at", "2099-12-31T23:59:59+08:00");
        assertRejected(Wire.post(record), IN_THE_FUTURE, "collected_at");
    }

    @Test
    void shouldNotBelieveARecordTimestampInSecondsWhichIsOf1970() {
        byte[] record = Wire.bytes(Wire.original());
        ItemDecoder decoder =
                new ItemDecoder(IngestOptions.defaults().withClock(() -> Wire.RECORDED));
        long seconds = Wire.RECORDED / 1_000;

        Decoded decoded = decoder.decode(RecordKind.POST, "p", 0, 0, seconds, record);

        assertThat(decoded.item.eventAt).isEqualTo(decoded.item.publishedAt);
        assertThat(decoded.item.aheadMillis).isZero();
        assertThat(decoded.timestamp).isEqualTo(seconds);
    }

    @Test
    void aRecordWithoutAnyTimeOfArrivalIsComparedWithTheClock() {
        ItemDecoder decoder =
                new ItemDecoder(IngestOptions.defaults().withClock(() -> Wire.RECORDED));
        Decoded decoded = decoder.decode(RecordKind.POST, "p", 0, 0, -1, Wire.bytes(Wire.repost()));
        assertThat(decoded.item.collectedAt).isEqualTo(Wire.RECORDED);
    }

    @Test
    void timesBeforeTheEarliestAreRefused() {
        ObjectNode record = Wire.original().put("published_at", "2009-08-01T00:00:00+08:00");
        assertThat(Wire.post(record).isRejected()).isFalse();
        record.put("published_at", "2009-07-31T23:59:59+08:00");
        assertRejected(Wire.post(record), TOO_OLD, "published_at");
        record.put("published_at", 0);
        assertRejected(Wire.post(record), TOO_OLD, "published_at 1970-01-01T00:00:00Z");
        assertRejected(Wire.post(Wire.original().put("collected_at", 0)), TOO_OLD, "collected_at");
    }

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
    void aFieldAboveItsCapIsRefused() {
        assertThat(with("字".repeat(100)).isRejected()).isFalse();
        assertRejected(with("字".repeat(101)), TOO_LARGE, "text has 101 characters; 100 are read.");
        assertRejected(Wire.post(Wire.repost().put("id", "i".repeat(513))), TOO_LARGE, "id");
        assertThat(with("😡".repeat(100)).isRejected()).isFalse();
        assertRejected(with("😡".repeat(101)), TOO_LARGE, "text has 101 characters; 100 are read.");
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

    private static void assertRejected(Decoded decoded, RejectReason reason, String detail) {
        assertThat(decoded.item).isNull();
        assertThat(decoded.rejection.reason).as(decoded.rejection.detail).isEqualTo(reason);
        assertThat(decoded.rejection.detail).contains(detail).endsWith(".");
    }
}
