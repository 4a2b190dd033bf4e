/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.topic;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.yuqing.control.trial.TrialItem;
import io.yuqing.local.demo.DemoStream;
import io.yuqing.local.demo.county.DemoOptions;
import io.yuqing.tools.common.ToolException;
import io.yuqing.tools.common.file.IgnoredLines;
import io.yuqing.tools.common.file.ItemLines;
import io.yuqing.tools.common.file.LineFile;
import io.yuqing.wire.item.Decoded;
import io.yuqing.wire.item.IngestOptions;
import io.yuqing.wire.item.ItemDecoder;
import io.yuqing.wire.item.RecordKind;
import io.yuqing.wire.item.RejectReason;
import io.yuqing.wire.item.WireItem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/** Hands out items one after the other, from a file or from the demo stream. */
final class TrialItems {
    private static final long SEED = 1;
    private static final int DEMO_ITEMS = 5_000;
    private static final ItemDecoder DECODER =
            new ItemDecoder(
                    IngestOptions.defaults()
                            .withDefaultPlatform(RecordKind.POST, TrialItem.NO_PLATFORM)
                            .withDefaultPlatform(RecordKind.COMMENT, TrialItem.NO_PLATFORM));

    private TrialItems() {}

    /** Items of the demo county. */
    static void demo(Consumer<TrialItem> receiver) {
        DemoOptions options =
                new DemoOptions(DemoOptions.DEFAULT_START, Duration.ofDays(3), DEMO_ITEMS);
        DemoStream.replay(
                SEED,
                options,
                record -> {
                    WireItem item = decode(record.comment(), record.value()).item;
                    if (item != null) {
                        receiver.accept(TrialItem.of(item));
                    }
                });
    }

    /**
     * Each line of a file: a post, a comment, or a text. Blank lines are passed over.
     *
     * @param file plain or gzip
     * @return objects that are neither a post nor a comment that the job would take
     * @throws ToolException if it cannot be read, or is an array or a table instead
     */
    static IgnoredLines read(Path file, Consumer<TrialItem> receiver) {
        ItemLines.requireLines(file);
        IgnoredLines ignored = new IgnoredLines();
        try (LineFile lines = LineFile.open(file)) {
            while (lines.next()) {
                String line = lines.text().strip();
                if (line.startsWith("{")) {
                    hand(line, lines.number(), receiver, ignored);
                } else if (!line.isEmpty()) {
                    receiver.accept(TrialItem.ofText(line));
                }
            }
        }
        return ignored;
    }

    private static void hand(
            String line, int number, Consumer<TrialItem> receiver, IgnoredLines ignored) {
        byte[] bytes = line.getBytes(UTF_8);
        Decoded post = decode(false, bytes);
        Decoded item = post.item == null ? decode(true, bytes) : post;
        if (item.item != null) {
            receiver.accept(TrialItem.of(item.item));
        } else {
            ignored.add(number, "不是可用的帖文或评论：" + why(post.rejection.reason));
        }
    }

    private static String why(RejectReason reason) {
        return switch (reason) {
            case BAD_ID -> "编号不可用（科学计数、#### 或 null），请把编号列按文本导出";
            case MISSING_FIELD -> "缺少必填字段";
            case WRONG_TYPE -> "字段类型不对";
            case BAD_TIMESTAMP, IN_THE_FUTURE, TOO_OLD -> "时间不可用";
            case UNKNOWN_KIND -> "kind 不是 original 或 repost";
            case BAD_REFERENCE -> "root_id、parent_id 与 kind 矛盾";
            case TOO_LARGE -> "过长";
            default -> "不是 JSON 对象";
        };
    }

    private static Decoded decode(boolean comment, byte[] value) {
        RecordKind kind = comment ? RecordKind.COMMENT : RecordKind.POST;
        return DECODER.decode(kind, "", 0, 0, 0, value);
    }
}
