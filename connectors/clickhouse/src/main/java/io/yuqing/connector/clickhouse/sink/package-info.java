/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * What writes rows: {@link io.yuqing.connector.clickhouse.sink.ClickHouseSink} for a stream and
 * {@link io.yuqing.connector.clickhouse.sink.RowInserter} for single rows. Only these two and the
 * builder may enter; how it is done is in the internal packages.
 */
package io.yuqing.connector.clickhouse.sink;
