/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest;

import io.yuqing.jobs.config.JobOptions;
import io.yuqing.tools.common.server.ToolServers;
import io.yuqing.wire.item.IngestOptions;
import io.yuqing.wire.item.RecordKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.ConfigOption;

/**
 * The options of a job that say on which platform an item was published: a history must be read
 * with those of the job whose history it is. Immutable.
 *
 * @param ofJob by key; what is not there is as shipped
 */
public record PlatformOptions(Map<String, String> ofJob) {
    /** As shipped. */
    public static final PlatformOptions SHIPPED = new PlatformOptions(Map.of());

    private static final List<ConfigOption<String>> OPTIONS =
            List.of(
                    JobOptions.PLATFORMS_FILE,
                    JobOptions.INGEST_DEFAULT_PLATFORM_POSTS,
                    JobOptions.INGEST_DEFAULT_PLATFORM_COMMENTS);

    public PlatformOptions {
        ofJob = Map.copyOf(ofJob);
    }

    /** Those of the configuration file. */
    static PlatformOptions of(ToolServers servers) {
        Map<String, String> given = new HashMap<>();
        for (ConfigOption<String> option : OPTIONS) {
            String value = servers.get(option);
            if (value != null && !value.isEmpty()) {
                given.put(option.key(), value);
            }
        }
        return new PlatformOptions(given);
    }

    /** Enough to tell what the job can read; codes of platforms are left to the job. */
    IngestOptions ingest() {
        IngestOptions options = IngestOptions.defaults();
        for (RecordKind kind : RecordKind.values()) {
            String platform = ofJob.get(IngestOptions.defaultPlatformKey(kind));
            options = platform == null ? options : options.withDefaultPlatform(kind, platform);
        }
        return options;
    }
}
