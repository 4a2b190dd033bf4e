/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.collect;

import io.yuqing.control.word.Chinese;
import io.yuqing.intake.feed.Feed;
import io.yuqing.intake.feed.FeedsFile;
import io.yuqing.tools.common.ToolException;
import io.yuqing.tools.common.server.ToolServers;
import io.yuqing.wire.control.ControlException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Which file lists the feeds. */
final class FeedsOption {
    private static final String NAME = "--feeds";

    @Option(names = NAME, paramLabel = "FILE", description = "订阅源文件，默认为 deploy/feeds.yaml。")
    private Path file;

    /**
     * @throws ToolException if the file cannot be used
     */
    List<Feed> read(ToolServers servers) {
        Path named = file == null ? servers.deployFile("feeds.yaml") : file;
        try {
            return FeedsFile.read(NAME, named);
        } catch (ControlException e) {
            throw new ToolException(
                    "订阅源文件无法使用：\n"
                            + e.problems().stream()
                                    .map(problem -> "  " + Chinese.of(problem) + "。")
                                    .collect(Collectors.joining("\n")),
                    e);
        }
    }
}
