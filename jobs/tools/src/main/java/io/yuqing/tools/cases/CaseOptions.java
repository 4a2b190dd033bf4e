/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.cases;

import io.yuqing.tools.common.server.ConfigOptions;
import io.yuqing.tools.common.server.KafkaOptions;
import picocli.CommandLine.Mixin;

/** Where cases are. */
final class CaseOptions {
    @Mixin ConfigOptions config;
    @Mixin KafkaOptions kafka;
}
