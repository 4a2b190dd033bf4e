/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.collect;

import io.yuqing.connector.collect.ChannelWords;
import io.yuqing.tools.common.ToolException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where items were published that do not say so. */
final class OriginOptions {
    @Option(
            names = "--platform",
            paramLabel = "NAME",
            description = "没有写明平台的条目属于哪个平台，如 weibo、12345；名称见 deploy/platforms.yaml。")
    private String platform = "";

    @Option(names = "--channel", paramLabel = "NAME", description = "没有写明渠道的帖文属于哪个渠道，如 hotline、热线。")
    private String channel = "";

    @Option(
            names = "--platforms",
            paramLabel = "FILE",
            description = "作业所用的平台文件，默认取 --config，否则为 deploy/platforms.yaml。")
    private Path platforms;

    /** Empty if none is named. */
    String platform() {
        return platform.strip();
    }

    /**
     * Empty if none is named.
     *
     * @throws ToolException if there is no such channel
     */
    String channel() {
        String code = ChannelWords.code(channel);
        if (code.isEmpty() && !channel.isBlank()) {
            throw new ToolException(
                    "没有渠道 '"
                            + channel
                            + "'；请用 portal、forum、blog、microblog、wechat、news_comment、"
                            + "traditional_media、short_video、hotline、other 之一，或“热线”这样的名称。");
        }
        return code;
    }

    /** Null for the usual one. */
    Path platforms() {
        return platforms;
    }
}
