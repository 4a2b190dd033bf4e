/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.account;

import io.yuqing.tools.common.server.ConfigOptions;
import io.yuqing.tools.common.server.KafkaOptions;
import picocli.CommandLine.Mixin;

/** Where accounts stand. */
final class AccountOptions {
    @Mixin ConfigOptions config;
    @Mixin KafkaOptions kafka;
}
