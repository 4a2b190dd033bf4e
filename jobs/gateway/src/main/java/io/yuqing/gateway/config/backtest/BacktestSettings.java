/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.config.backtest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How a rule is tried on history: by the command that people run by hand, as a process of its own.
 *
 * @param command {@code yuqing backtest} and where its history comes from, word by word; no secret
 *     is among them, since all users of a machine can read them
 * @param folder in which each run has one of its own
 * @param limit after which a run is given up
 * @param megabytes that a run and its servers may have together
 */
public record BacktestSettings(List<String> command, Path folder, Duration limit, int megabytes) {
    public BacktestSettings {
        command = List.copyOf(command);
    }
}
