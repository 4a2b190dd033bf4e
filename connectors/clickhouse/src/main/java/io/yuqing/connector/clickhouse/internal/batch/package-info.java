/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Rows as bytes while they wait: the batch, its parts, and which row is the newest of its key. No
 * thread and no network may enter.
 */
package io.yuqing.connector.clickhouse.internal.batch;
