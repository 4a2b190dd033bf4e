/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** RowBinary: values as the bytes that ClickHouse reads. Knows no column, row or batch. */
package io.yuqing.connector.clickhouse.internal.bytes;
