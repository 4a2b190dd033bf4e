/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.common;

import io.yuqing.local.process.StackException;
import io.yuqing.local.replay.ReplayFile;
import java.util.List;

/** Recorded streams: {@code posts=FILE}, {@code comments=FILE}, or files named so. */
public final class StreamFile {
    private StreamFile() {}

    /**
     * @throws ToolException if one cannot be read, or does not say which stream it is
     */
    public static List<ReplayFile> all(List<String> words) {
        return words.stream().map(StreamFile::of).toList();
    }

    private static ReplayFile of(String word) {
        try {
            return ReplayFile.parse(word);
        } catch (StackException e) {
            throw new ToolException(
                    "数据文件 '%s' 无法使用：应为可读取的文件，文件名以 posts 或 comments 开头，否则写成 posts=文件、comments=文件。"
                            .formatted(word),
                    e);
        }
    }
}
