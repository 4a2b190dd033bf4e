/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.internal.write;

import io.yuqing.connector.clickhouse.BadRowHandler;
import io.yuqing.connector.clickhouse.BatchLimits;
import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.clickhouse.KeyOf;
import io.yuqing.connector.clickhouse.RowEncoder;
import io.yuqing.connector.clickhouse.VersionOf;
import java.io.Serializable;
import java.time.Duration;

/** What the builder has checked. keyOf and versionOf are both null or both set. */
public record SinkSettings<T>(
        ClickHouseEndpoint endpoint,
        String table,
        RowEncoder<T> encoder,
        KeyOf<T> keyOf,
        VersionOf<T> versionOf,
        BatchLimits limits,
        BadRowHandler badRows,
        boolean compressed,
        Duration firstPause,
        Duration longestPause)
        implements Serializable {}
