/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.config;

/** Where the analysis job ends. */
public enum KafkaStop {
    /** It goes on with what arrives. */
    NEVER,
    /** At what the topics of items hold when it starts: history, such as that of a backtest. */
    LATEST
}
