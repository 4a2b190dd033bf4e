/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * The writer as Flink sees it: mailbox, timer, metrics. How a batch gets into the table is in
 * {@code internal.send}.
 */
package io.yuqing.connector.clickhouse.internal.write;
