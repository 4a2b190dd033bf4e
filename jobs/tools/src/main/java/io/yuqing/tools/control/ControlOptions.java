/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.control;

import io.yuqing.tools.common.server.ConfigOptions;
import io.yuqing.tools.common.server.KafkaOptions;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where what is in force stands: a topic of Kafka, and the file the job starts with. */
final class ControlOptions {
    @Mixin ConfigOptions config;
    @Mixin KafkaOptions kafka;

    @Option(
            names = "--kafka-topic",
            paramLabel = "NAME",
            description = "Kafka 主题的名称，默认取 --config，否则为系统的常用名称。")
    String topic;

    @Option(
            names = "--start-file",
            paramLabel = "FILE",
            description = "作业的起始文件，默认取 --config，否则为 deploy/ 下的同类文件；版本不高于其中的，作业会忽略。")
    Path startFile;
}
