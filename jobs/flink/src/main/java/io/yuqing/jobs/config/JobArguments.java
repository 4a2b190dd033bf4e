/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.config;

import org.apache.flink.configuration.Configuration;

/**
 * What a main was given.
 *
 * @param own options of the job, see {@link JobOptions}
 * @param flink Flink's own, given as {@code --flink.KEY value}
 */
public record JobArguments(Configuration own, Configuration flink) {
    private static final String FLINK_PREFIX = "flink.";

    /**
     * @throws ConfigException if an argument or the file cannot be read
     */
    public static JobArguments of(String... args) {
        Configuration own = new Configuration();
        Configuration flink = new Configuration();
        ConfigFile.ofArguments(args)
                .toMap()
                .forEach(
                        (key, value) -> {
                            if (key.startsWith(FLINK_PREFIX)) {
                                flink.setString(key.substring(FLINK_PREFIX.length()), value);
                            } else {
                                own.setString(key, value);
                            }
                        });
        return new JobArguments(own, flink);
    }
}
