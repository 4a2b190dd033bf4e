/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.common.server;

import picocli.CommandLine.Option;

/** Which Kafka a command talks to. */
public final class KafkaOptions {
    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            description = "Kafka 地址，默认依次取 --config、环境变量 KAFKA_BOOTSTRAP、运行中的系统。")
    String address;
}
