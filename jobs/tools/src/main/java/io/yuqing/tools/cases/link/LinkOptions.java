/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.cases.link;

import io.yuqing.tools.common.server.ConfigOptions;
import io.yuqing.tools.common.server.KafkaOptions;
import picocli.CommandLine.Mixin;

/** Where cases and units stand. */
final class LinkOptions {
    @Mixin ConfigOptions config;
    @Mixin KafkaOptions kafka;
}
