/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yuqing.connector.collect.CollectedItem;
import io.yuqing.connector.collect.CollectedItem.Stream;
import io.yuqing.gateway.ingest.body.RawLine;
import io.yuqing.gateway.ingest.body.TooManyLinesException;
import io.yuqing.intake.read.EdgeMasks;
import io.yuqing.intake.read.Refusal;
import io.yuqing.wire.item.Decoded;
import io.yuqing.wire.item.IngestOptions;
import io.yuqing.wire.item.ItemDecoder;
import io.yuqing.wire.item.RecordKind;
import io.yuqing.wire.item.WireItem;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes to Kafka in the place of each line, as the jobs will read it. */
class BatchDeskTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOW = Instant.parse("2026-07-01T04:00:00Z");
    private static final String POST =
            """
            {"id":"4503871","platform":"weibo","channel":"microblog","kind":"original","author":"zhangsan",
             "published_at":"2026-07-01T11:40:00+08:00","title":"停水","text":"找 @张三 ，电话13800138000",
             "url":"https://bbs.example.cn/u/zhangsan/t/1","region":"城东","nickname":"张三",
             "engagement":{"likes":"1.2万","comments":2,"views":"很多"}}
            """;
    private static final String COMMENT =
            """
            {"id":"88120","platform":"weibo","post_id":"4503871","parent_id":"7","author":"lisi",
             "published_at":1782877200000,"text":"同问","likes":5}
            """;

    /** And counters that are no numbers, which are told in the receipt. */
    private static final Set<String> MASKED = Set.of("author", "text", "url", "unreadCounters");

    private final BatchDesk desk = desk(1_000);

    private static BatchDesk desk(int most) {
        return new BatchDesk(
                "b1",
                NOW,
                most,
                IngestOptions.defaults().withClock(NOW::toEpochMilli),
                new EdgeMasks(Keys.EDGE),
                "weibo"::equals);
    }

    @Test
    void shouldSendAPostWithNobodyInIt() throws IOException {
        desk.line(Stream.POST, line(1, POST));

        CollectedItem sent = only();
        assertThat(text(sent)).doesNotContain("zhangsan", "张三", "13800138000", "nickname", "很多");
        WireItem item = read(RecordKind.POST, sent).item;
        assertThat(item.id).isEqualTo("weibo/4503871");
        assertThat(item.author).matches("e1:[0-9a-f]{32}");
        assertThat(item.publishedAt)
                .isEqualTo(Instant.parse("2026-07-01T03:40:00Z").toEpochMilli());
        assertThat(item.collectedAt).isEqualTo(NOW.toEpochMilli());
        assertThat(item.likes).isEqualTo(12_000);
        assertThat(item.comments).isEqualTo(2);
        assertThat(item.region).isEqualTo("城东");
        assertThat(sent.key()).isEqualTo("weibo/4503871");
        assertThat(JSON.readTree(sent.json()).path("source_ref").asText()).isEqualTo("b1");
        assertThat(desk.batch().accepted()).isEqualTo(1);
        assertThat(desk.batch().unreadCounters()).isEqualTo(1);
    }

    /** A field that the gateway does not write anew is lost on its way. */
    @Test
    void shouldLeaveOutNoFieldOfTheContract() throws Exception {
        ObjectNode full =
                node(POST)
                        .put("kind", "repost")
                        .put("root_id", "1")
                        .put("parent_id", "2")
                        .put("media_text", "停水通知")
                        .put("collected_at", "2026-07-01T11:50:00+08:00");

        desk.line(Stream.POST, line(1, full.toString()));

        WireItem sent = read(RecordKind.POST, full.toString().getBytes(UTF_8)).item;
        WireItem written = read(RecordKind.POST, only()).item;
        for (Field field : WireItem.class.getFields()) {
            boolean constant = Modifier.isStatic(field.getModifiers());
            if (!constant && !MASKED.contains(field.getName())) {
                assertThat(field.get(written)).as(field.getName()).isEqualTo(field.get(sent));
            }
        }
    }

    @Test
    void shouldSendACommentToItsThread() {
        desk.line(Stream.COMMENT, line(1, COMMENT));

        CollectedItem sent = only();
        WireItem item = read(RecordKind.COMMENT, sent).item;
        assertThat(sent.stream()).isEqualTo(Stream.COMMENT);
        assertThat(sent.key()).isEqualTo("weibo/4503871");
        assertThat(item.rootId).isEqualTo("weibo/4503871");
        assertThat(item.parentId).isEqualTo("weibo/7");
        assertThat(item.likes).isEqualTo(5);
        assertThat(item.hasEngagement).isTrue();
    }

    @Test
    void shouldSendARepostWithRootAndParent() throws IOException {
        ObjectNode repost =
                node(POST).put("kind", "repost").put("root_id", "1").put("parent_id", "2");

        desk.line(Stream.POST, line(1, repost.toString()));

        WireItem item = read(RecordKind.POST, only()).item;
        assertThat(item.rootId).isEqualTo("weibo/1");
        assertThat(item.parentId).isEqualTo("weibo/2");
        assertThat(item.kind).isEqualTo(WireItem.REPOST);
    }

    /** One item by either way. */
    @Test
    void shouldMakeOfAnIdThatIsAPersonsTheHashThatFilesMake() throws IOException {
        ObjectNode post = node(POST).put("id", "13800138000");

        desk.line(Stream.POST, line(1, post.toString()));

        String id = read(RecordKind.POST, only()).item.id;
        assertThat(id).isEqualTo("weibo/" + new EdgeMasks(Keys.EDGE).id("13800138000"));
    }

    @ParameterizedTest
    @CsvSource({
        "published_at,昨天 张三说,bad_timestamp",
        "published_at,1970-01-01T00:00:00Z,too_old",
        "published_at,2029-01-01T00:00:00Z,in_the_future",
        "id,4.75E+15,bad_id",
        "id,,missing_field",
        "kind,comment,unknown_kind",
        "platform,,no_platform",
        "platform,weibo2,not_your_platform",
    })
    void shouldSendABadLineOnSoThatTheJobsRefuseItForTheSameReason(
            String field, String value, String reason) throws IOException {
        desk.line(Stream.POST, line(7, node(POST).put(field, value).toString()));

        CollectedItem sent = only();
        assertThat(text(sent)).doesNotContain("zhangsan", "张三", "13800138000");
        Decoded decoded = read(RecordKind.POST, sent);
        RefusedLine told = desk.batch().refused().get(0);
        assertThat(decoded.isRejected()).isTrue();
        assertThat(decoded.rejection.reason.code()).isEqualTo(reason).isEqualTo(told.reason());
        assertThat(decoded.rejection.detail).isEqualTo(told.detail()).isNotEmpty();
        assertThat(told.line()).isEqualTo(7);
        JsonNode json = JSON.readTree(sent.json());
        assertThat(json.path("source_ref").asText()).isEqualTo("b1");
        assertThat(json.path("gateway_line").asInt()).isEqualTo(7);
        assertThat(json.path("title").asText()).isEqualTo("停水");
        assertThat(desk.batch().accepted()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\":\"1\",\"author\":\"张三\",\"text\":\"13800138000 @李四|not_json",
                "<html><body>张三 13800138000</body></html>|not_json",
                "[{\"author\":\"张三\"}]|not_an_object",
                "{\"author\":\"张三\"}{}|trailing_content",
                "\"张三 13800138000\"|not_an_object",
            })
    void shouldShowNothingOfALineWhoseSignsMakeNoSense(String line, String reason) {
        desk.line(Stream.POST, line(1, line));

        assertThat(text(only())).doesNotContain("张三", "李四", "13800138000");
        assertThat(read(RecordKind.POST, only()).rejection.reason.code()).isEqualTo(reason);
    }

    @Test
    void shouldShowNothingOfALineInAnotherEncoding() {
        byte[] gbk = POST.replace("\n", " ").getBytes(Charset.forName("GBK"));

        desk.line(Stream.POST, new RawLine(1, gbk));

        String sent = text(only());
        assertThat(sent)
                .contains("\"gateway_refused\":\"invalid_utf8\"")
                .doesNotContain("13800138000");
        assertThat(read(RecordKind.POST, only()).rejection.reason.code()).isEqualTo("invalid_utf8");
    }

    @Test
    void shouldSendAShortWordForALineThatIsTooLong() {
        desk.line(Stream.POST, line(1, "{\"text\":\"" + "水".repeat(500_000) + "\"}"));

        assertThat(only().json().length).isLessThan(10_000);
        assertThat(desk.batch().refused().get(0).reason()).isEqualTo("too_large");
    }

    @Test
    void shouldRefuseALineThatItsMasksMakeTooLong() throws IOException {
        BatchDesk narrow =
                new BatchDesk(
                        "b1",
                        NOW,
                        10,
                        IngestOptions.defaults().withMaxTextChars(30).withClock(NOW::toEpochMilli),
                        new LongEdge(),
                        platform -> true);

        narrow.line(Stream.POST, line(1, POST));

        assertThat(narrow.batch().refused()).hasSize(1);
        assertThat(narrow.batch().refused().get(0).reason()).isEqualTo("too_large");
    }

    @Test
    void shouldShowNoHalfNumberOfATextThatItReadsInPart() throws IOException {
        String numbers = "13812345678,".repeat(2_000);

        desk.line(
                Stream.POST,
                line(1, node(POST).put("kind", "none").put("text", numbers).toString()));

        assertThat(text(only())).doesNotContain("138", "5678");
    }

    /** One that Kafka refuses would have the whole batch sent again and again. */
    @Test
    void shouldRefuseARecordThatNoTopicTakes() throws IOException {
        BatchDesk wide =
                new BatchDesk(
                        "b1",
                        NOW,
                        10,
                        IngestOptions.defaults()
                                .withMaxTextChars(1 << 20)
                                .withClock(NOW::toEpochMilli),
                        new EdgeMasks(Keys.EDGE),
                        platform -> true);

        wide.line(Stream.POST, line(1, node(POST).put("text", "x".repeat(1_047_000)).toString()));

        assertThat(wide.batch().refused()).hasSize(1);
        assertThat(wide.batch().refused().get(0).reason()).isEqualTo("too_large");
    }

    @Test
    void shouldNotLetALineSayThatItWasRefused() throws IOException {
        desk.line(Stream.POST, line(1, node(POST).put("gateway_line", 9).toString()));
        desk.line(Stream.POST, line(2, node(POST).put("source_ref", "b0").toString()));

        assertThat(desk.batch().accepted()).isEqualTo(2);
        assertThat(text(desk.batch().outgoing().get(1))).contains("\"source_ref\":\"b1\"");
    }

    @Test
    void shouldShowNobodyOfADetailThatTheSenderWrote() throws IOException {
        desk.line(
                Stream.POST,
                line(
                        1,
                        node(POST)
                                .put("gateway_refused", "bad_id")
                                .put("gateway_detail", "请打 13800138000")
                                .toString()));

        assertThat(desk.batch().refused().get(0).detail()).doesNotContain("13800138000");
        assertThat(text(desk.batch().outgoing().get(0))).doesNotContain("13800138000");
    }

    @Test
    void shouldListAThousandBadLinesAndCountTheRest() {
        BatchDesk large = desk(2_000);
        for (int i = 1; i <= 1_500; i++) {
            large.line(Stream.POST, line(i, "x"));
        }

        assertThat(large.batch().refused()).hasSize(1_000);
        assertThat(large.batch().refusedCount()).isEqualTo(1_500);
        assertThat(large.batch().outgoing()).hasSize(1_500);
    }

    @Test
    void shouldTakeWhatAnAdapterRefusedForARecordOfPosts() {
        desk.refused(new Refusal(3, "bad_timestamp", "发布时间无法识别", Map.of("标题", "停水")));

        Decoded decoded = read(RecordKind.POST, only());
        assertThat(decoded.rejection.reason.code()).isEqualTo("bad_timestamp");
        assertThat(decoded.rejection.detail).isEqualTo("发布时间无法识别");
    }

    @Test
    void shouldTakeNoMoreItemsOfAnAdapterThanAreAllowed() {
        BatchDesk narrow = desk(1);
        Refusal refusal = new Refusal(3, "bad_id", "编号不可用", Map.of());
        narrow.refused(refusal);

        assertThatThrownBy(() -> narrow.refused(refusal)).isInstanceOf(TooManyLinesException.class);
    }

    private CollectedItem only() {
        assertThat(desk.batch().outgoing()).hasSize(1);
        return desk.batch().outgoing().get(0);
    }

    private static Decoded read(RecordKind kind, CollectedItem sent) {
        return read(kind, sent.json());
    }

    private static Decoded read(RecordKind kind, byte[] json) {
        return new ItemDecoder(IngestOptions.defaults())
                .decode(kind, "items", 0, 0, NOW.toEpochMilli(), json);
    }

    private static String text(CollectedItem item) {
        return new String(item.json(), UTF_8);
    }

    private static RawLine line(long number, String json) {
        return new RawLine(number, json.getBytes(UTF_8));
    }

    private static ObjectNode node(String json) throws IOException {
        return (ObjectNode) JSON.readTree(json);
    }
}
