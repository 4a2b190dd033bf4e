/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.collect;

import io.yuqing.connector.collect.table.ColumnMap;
import io.yuqing.domain.privacy.PrivacyKey;
import io.yuqing.intake.read.EdgeMasks;
import io.yuqing.intake.read.Setting;
import io.yuqing.jobs.config.JobOptions;
import io.yuqing.tools.common.ToolException;
import io.yuqing.tools.common.server.ToolServers;
import java.nio.file.Path;
import java.time.Instant;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where items come from, and the key behind their authors. */
public final class SourceOptions {
    @Mixin private OriginOptions origin;

    @Option(
            names = "--edge-key",
            paramLabel = "FILE",
            description = "把作者变成化名的密钥文件，默认为数据目录中的 edge.key；没有则新建。")
    private Path edgeKey;

    @Option(names = "--dry-run", description = "只试一遍，不写入任何数据。")
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
                origin.platform(),
                origin.channel(),
                since,
                now,
                servers.get(JobOptions.WINDOW_RETENTION),
                servers.ingest(origin.platforms()),
                new EdgeMasks(key));
    }
}
