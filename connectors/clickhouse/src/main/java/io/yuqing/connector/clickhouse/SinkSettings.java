/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse;

import java.io.Serializable;
import java.time.Duration;

/**
 * What {@link ClickHouseSinkBuilder} has checked. keyOf and versionOf are both null or both set.
 */
record SinkSettings<T>(
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
