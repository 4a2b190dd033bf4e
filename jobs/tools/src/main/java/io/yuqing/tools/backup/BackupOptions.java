/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backup;

import io.yuqing.tools.common.server.ClickHouseOptions;
import io.yuqing.tools.common.server.ConfigOptions;
import io.yuqing.tools.common.server.KafkaOptions;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What both commands are told. */
final class BackupOptions {
    @Parameters(paramLabel = "FOLDER", description = "备份所在的文件夹。")
    Path folder;

    @Mixin ConfigOptions config;
    @Mixin KafkaOptions kafka;
    @Mixin ClickHouseOptions clickHouse;
}
