/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * A batch on its way into the table: requests, retries, halving, and the thread that does it. No
 * Flink may enter.
 */
package io.yuqing.connector.clickhouse.internal.send;
