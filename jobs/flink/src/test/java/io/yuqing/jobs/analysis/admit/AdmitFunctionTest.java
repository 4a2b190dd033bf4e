/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.admit;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.jobs.analysis.common.Harnesses;
import io.yuqing.jobs.model.Item;
import io.yuqing.wire.item.Decoded;
import io.yuqing.wire.item.WireItem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No field of an item leaves the first operator with a person in it. */
class AdmitFunctionTest {
    @TempDir private Path folder;

    @Test
    void aCommentNamesTheSameThreadAsItsPostAfterBothIdsLostTheirPerson() throws Exception {
        WireItem post = item("1234567890_N5xYz", "1234567890_N5xYz", "1234567890");
        WireItem comment = item("c-77", "1234567890_N5xYz", "7654321098");
        comment.kind = WireItem.COMMENT;
        comment.parentId = "1234567890_N5xYz";

        Item root = admitted(post);
        Item answer = admitted(comment);

        assertThat(root.id).doesNotContain("1234567890").endsWith("_N5xYz");
        assertThat(root.rootId).isEqualTo(root.id);
        assertThat(answer.rootId).isEqualTo(root.id);
        assertThat(answer.parentId).isEqualTo(root.id);
        assertThat(answer.id).isEqualTo("c-77");
    }

    @Test
    void thePlatformBeforeAnIdIsNoPersonAndStays() throws Exception {
        WireItem post = item("本地论坛/1234567890_N5xYz", "本地论坛/1234567890_N5xYz", "张三");
        post.platform = "本地论坛";

        Item root = admitted(post);

        assertThat(root.id).startsWith("本地论坛/").endsWith("_N5xYz").doesNotContain("1234567890");
        assertThat(root.rootId).isEqualTo(root.id);
    }

    @Test
    void aFieldOfOneWordThatHoldsAPersonIsEmptiedOrMasked() throws Exception {
        WireItem post = item("p1", "p1", "张三");
        post.region = "张三 13812345678";
        post.platform = "13812345678";
        post.url = "https://x.invalid/%E5%BC%A0%E4%B8%89/7";

        Item admitted = admitted(post);

        assertThat(admitted.region).isEmpty();
        assertThat(admitted.platform).isEqualTo("〔电话〕");
        assertThat(admitted.url).isEqualTo("https://x.invalid/-/7");
    }

    @Test
    void everyFieldOfNobodyStaysAsItIs() throws Exception {
        WireItem post = item("pd000000001", "pd000000000", "3b43a6411623");
        post.region = "浙江 杭州";
        post.url = "https://weibo.invalid/status/pd000000000";

        Item admitted = admitted(post);

        assertThat(admitted.id).isEqualTo("pd000000001");
        assertThat(admitted.rootId).isEqualTo("pd000000000");
        assertThat(admitted.platform).isEqualTo("weibo");
        assertThat(admitted.region).isEqualTo("浙江 杭州");
        assertThat(admitted.url).isEqualTo("https://weibo.invalid/status/pd000000000");
    }

    @Test
    void textsAndTitlesAreStoredAsTheirReadersSawThem() throws Exception {
        WireItem post = item("p1", "p1", "3b43a6411623");
        post.title = "【停水】&nbsp;通知<br/>";
        post.text =
                "<span class=\"url-icon\"><img alt=[怒] src=\"a.png\"/></span>东湖又<a href=\"/n/张三\""
                        + " usercard=\"name=张三\">@张三</a>变臭<br />小区停<br/>水[img]a.jpg[/img]&lt;13812345678&gt;";

        Item admitted = admitted(post);

        assertThat(admitted.title).isEqualTo("【停水】 通知");
        assertThat(admitted.text).isEqualTo("[怒]东湖又@用户 变臭\n小区停\n水<〔电话〕>");
    }

    @Test
    void whatPicturesSayIsMaskedAsTheTextIs() throws Exception {
        WireItem post = item("p1", "p1", "3b43a6411623");
        post.mediaText = "停水通知<br/>联系 13812345678，@张三";

        assertThat(admitted(post).mediaText).isEqualTo("停水通知\n联系 〔电话〕，@用户");
    }

    @Test
    void theNameOfABatchIsKeptUnlessAPersonStandsInIt() throws Exception {
        assertThat(batchOf("fmkq3v0s1x7p2a")).isEqualTo("fmkq3v0s1x7p2a");
        assertThat(batchOf("r-yunting-bbs-20260302")).isEqualTo("r-yunting-bbs-20260302");
        assertThat(batchOf("13812345678")).isEmpty();
        assertThat(batchOf("tel-13812345678.csv")).isEmpty();
    }

    private String batchOf(String sourceRef) throws Exception {
        Decoded decoded = new Decoded();
        decoded.topic = "posts";
        decoded.sourceRef = sourceRef;
        decoded.item = item("p1", "p1", "3b43a6411623");
        return admitted(decoded).batch;
    }

    private static WireItem item(String id, String rootId, String author) {
        WireItem item = new WireItem();
        item.id = id;
        item.rootId = rootId;
        item.kind = WireItem.ORIGINAL;
        item.author = author;
        item.platform = "weibo";
        return item;
    }

    private Item admitted(WireItem wire) throws Exception {
        Decoded decoded = new Decoded();
        decoded.topic = "posts";
        decoded.item = wire;
        return admitted(decoded);
    }

    private Item admitted(Decoded decoded) throws Exception {
        AdmitFunction function =
                new AdmitFunction(
                        key(), Duration.ofDays(30), ZoneOffset.UTC, Duration.ofMinutes(5));
        try (var admit = Harnesses.admit(function)) {
            admit.open();
            admit.processElement(decoded, 0);
            return admit.extractOutputValues().get(0);
        }
    }

    private String key() throws Exception {
        Path key = folder.resolve("key");
        if (!Files.exists(key)) {
            Files.createFile(
                    key,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(key, "a key for tests that is long enough");
        }
        return key.toString();
    }
}
