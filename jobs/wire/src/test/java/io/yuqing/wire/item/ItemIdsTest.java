/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.item;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yuqing.domain.origin.PlatformForm;
import io.yuqing.domain.origin.Platforms;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ItemIdsTest {
    private static final Platforms PLATFORMS =
            PlatformForm.read(
                    List.of(
                            Map.of(
                                    "code",
                                    "weibo",
                                    "aliases",
                                    List.of("微博"),
                                    "channel",
                                    "microblog",
                                    "posts",
                                    List.of("weibo.com/*/{id}", "m.weibo.cn/status/{id}"))),
                    Channels.all());

    private static final IngestOptions OPTIONS =
            IngestOptions.defaults().withClock(() -> Wire.RECORDED).withPlatforms(PLATFORMS);

    @Test
    void theSameIdOnTwoForumsIsTwoItemsOfTwoThreads() {
        WireItem one = post(Wire.original().put("platform", "forum-a"));
        WireItem other = post(Wire.original().put("platform", "forum-b"));
        assertThat(one.id).isEqualTo("forum-a/p1").isNotEqualTo(other.id);
        assertThat(one.rootId).isEqualTo("forum-a/p1").isNotEqualTo(other.rootId);
        assertThat(comment(Wire.comment().put("platform", "forum-b")).rootId)
                .isEqualTo(other.rootId);
    }

    @ParameterizedTest
    @CsvSource({
        "N5xYz,https://weibo.com/123/N5xYz?refer_flag=1",
        "4711,https://m.weibo.cn/status/N5xYz",
        "https://weibo.com/123/N5xYz,",
    })
    void onePostThroughSeveralExportsIsOneItem(String id, String url) {
        ObjectNode record = Wire.original().put("id", id).put("platform", "微博").put("url", url);
        WireItem item = post(record.putNull("root_id"));
        assertThat(item.id).isEqualTo("weibo/N5xYz");
        assertThat(item.rootId).isEqualTo("weibo/N5xYz");
    }

    @Test
    void aCommentFindsItsPostByTheIdOrByTheAddress() {
        ObjectNode record = Wire.comment().put("platform", "weibo");
        assertThat(comment(record.put("post_id", "N5xYz")).rootId).isEqualTo("weibo/N5xYz");
        assertThat(comment(record.put("post_id", "https://weibo.com/1/N5xYz")).rootId)
                .isEqualTo("weibo/N5xYz");
        record.put("post_id", "row 17").put("url", "https://m.weibo.cn/status/N5xYz#c1");
        assertThat(comment(record).rootId).isEqualTo("weibo/N5xYz");
        assertThat(comment(record).id).isEqualTo("weibo/c1");
    }

    @Test
    void aRepostThatBearsTheAddressOfItsOriginalStaysItself() {
        ObjectNode record = Wire.repost().put("root_id", "N5xYz").put("parent_id", "N5xYz");
        WireItem item = post(record.put("url", "https://weibo.com/1/N5xYz"));
        assertThat(item.id).isEqualTo("weibo/p2");
        assertThat(item.rootId).isEqualTo("weibo/N5xYz");
        assertThat(item.parentId).isEqualTo("weibo/N5xYz");
    }

    @Test
    void aCommentHasTheChannelOfItsPlatformUnlessItNamesOne() {
        ObjectNode record = Wire.comment().put("platform", "weibo");
        assertThat(comment(record).channel).isEqualTo("microblog");
        assertThat(comment(record.put("channel", "forum")).channel).isEqualTo("forum");
        assertThat(comment(Wire.comment().put("platform", "elsewhere")).channel).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void withoutAPlatformAnItemIsRejectedAndTheOptionOfItsTopicIsNamed(RecordKind kind) {
        ObjectNode record = kind == RecordKind.POST ? Wire.original() : Wire.comment();
        Rejection rejection = decode(OPTIONS, kind, record.put("platform", " ")).rejection;
        assertThat(rejection.reason).isEqualTo(RejectReason.NO_PLATFORM);
        assertThat(rejection.detail).contains(IngestOptions.defaultPlatformKey(kind));
    }

    @Test
    void eachTopicHasADefaultPlatformOfItsOwn() {
        IngestOptions ofComments = OPTIONS.withDefaultPlatform(RecordKind.COMMENT, "微博");
        assertThat(
                        decode(ofComments, RecordKind.COMMENT, Wire.comment().putNull("platform"))
                                .item
                                .id)
                .isEqualTo("weibo/c1");
        assertThat(
                        decode(ofComments, RecordKind.POST, Wire.original().putNull("platform"))
                                .rejection
                                .reason)
                .isEqualTo(RejectReason.NO_PLATFORM);
    }

    @Test
    void aNameOfAPlatformThatIsNoNameIsRejected() {
        Decoded decoded =
                decode(OPTIONS, RecordKind.POST, Wire.original().put("platform", "x".repeat(65)));
        assertThat(decoded.rejection.reason).isEqualTo(RejectReason.TOO_LARGE);
    }

    private static WireItem post(ObjectNode record) {
        return decode(OPTIONS, RecordKind.POST, record).item;
    }

    private static WireItem comment(ObjectNode record) {
        return decode(OPTIONS, RecordKind.COMMENT, record).item;
    }

    private static Decoded decode(IngestOptions options, RecordKind kind, ObjectNode record) {
        return new ItemDecoder(options)
                .decode(kind, "items", 0, 0, Wire.RECORDED, Wire.bytes(record));
    }
}
