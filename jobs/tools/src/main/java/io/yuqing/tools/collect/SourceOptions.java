/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.collect;

import io.yuqing.connector.collect.ChannelWords;
import io.yuqing.connector.collect.table.ColumnMap;
import io.yuqing.domain.privacy.PrivacyKey;
import io.yuqing.intake.read.EdgeMasks;
import io.yuqing.intake.read.Setting;
import io.yuqing.jobs.config.JobOptions;
import io.yuqing.tools.common.ToolException;
import io.yuqing.tools.common.server.ToolServers;
import java.nio.file.Path;
import java.time.Instant;
import picocli.CommandLine.Option;

/** Where items come from, and the key behind their authors. */
public final class SourceOptions {
    @Option(
            names = "--platform",
            paramLabel = "NAME",
            description = "没有写明平台的条目属于哪个平台，如 weibo、12345；名称见 deploy/platforms.yaml。")
    private String platform = "";

    @Option(names = "--channel", paramLabel = "NAME", description = "没有写明渠道的帖文属于哪个渠道，如 hotline、热线。")
    private String channel = "";

    @Option(
            names = "--edge-key",
            paramLabel = "FILE",
            description = "把作者变成化名的密钥文件，默认为数据目录中的 edge.key；没有则新建。")
    private Path edgeKey;

    @Option(
            names = "--platforms",
            paramLabel = "FILE",
            description = "作业所用的平台文件，默认取 --config，否则为 deploy/platforms.yaml。")
    private Path platforms;

    @Option(names = "--dry-run", description = "只试读，不写入任何数据。")
    private boolean dryRun;

    /** Whether nothing is to be written. */
    boolean isDryRun() {
        return dryRun;
    }

    /**
     * @param since null for all
     * @throws ToolException if a file of the setting cannot be used
     */
    Setting setting(ToolServers servers, Instant now, String as, ColumnMap map, Instant since) {
        PrivacyKey key =
                dryRun
                        ? EdgeKeyFile.ifThere(edgeKey, servers.data())
                        : EdgeKeyFile.ensure(edgeKey, servers.data());
        return new Setting(
                as,
                map,
                platform.strip(),
                channelCode(),
                since,
                now,
                servers.get(JobOptions.WINDOW_RETENTION),
                servers.ingest(platforms),
                new EdgeMasks(key));
    }

    private String channelCode() {
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
}
