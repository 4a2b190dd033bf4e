/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.config;

/** Where a job without a savepoint begins to read. */
public enum KafkaStart {
    EARLIEST,
    COMMITTED,
    LATEST
}
