/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.sink;

import io.yuqing.connector.clickhouse.BadRowHandler;
import io.yuqing.connector.clickhouse.BatchLimits;
import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.clickhouse.KeyOf;
import io.yuqing.connector.clickhouse.RowEncoder;
import io.yuqing.connector.clickhouse.VersionOf;
import io.yuqing.connector.clickhouse.internal.name.Identifiers;
import io.yuqing.connector.clickhouse.internal.write.SinkSettings;
import java.time.Duration;

/**
 * Collects the settings of a {@link ClickHouseSink}; {@link #build()} checks them.
 *
 * @param <T> what the job emits
 */
public final class ClickHouseSinkBuilder<T> {

    private ClickHouseEndpoint endpoint;
    private String table;
    private RowEncoder<T> encoder;
    private KeyOf<T> keyOf;
    private VersionOf<T> versionOf;
    private BatchLimits limits = BatchLimits.DEFAULT;
    private BadRowHandler badRows = BadRowHandler.failing();
    private Boolean compressed;
    private Duration firstPause = Duration.ofMillis(100);
    private Duration longestPause = Duration.ofSeconds(10);

    ClickHouseSinkBuilder() {}

    public ClickHouseSinkBuilder<T> endpoint(ClickHouseEndpoint value) {
        endpoint = value;
        return this;
    }

    /** Without the database: that is the endpoint's. */
    public ClickHouseSinkBuilder<T> table(String value) {
        table = value;
        return this;
    }

    public ClickHouseSinkBuilder<T> encoder(RowEncoder<T> value) {
        encoder = value;
        return this;
    }

    /**
     * Sends of each key only the newest version within a batch. For rows that change often, such as
     * windows; a row that comes once only pays for it.
     */
    public ClickHouseSinkBuilder<T> newestOf(KeyOf<T> key, VersionOf<T> version) {
        keyOf = key;
        versionOf = version;
        return this;
    }

    public ClickHouseSinkBuilder<T> batch(BatchLimits value) {
        limits = value;
        return this;
    }

    /** Default: {@link BadRowHandler#failing()}. */
    public ClickHouseSinkBuilder<T> badRows(BadRowHandler value) {
        badRows = value;
        return this;
    }

    /** LZ4 on the wire. Default: on, except to a loopback address, where it only costs CPU. */
    public ClickHouseSinkBuilder<T> compressed(boolean value) {
        compressed = value;
        return this;
    }

    /** The pauses between attempts while ClickHouse does not answer: 0.1 s, doubling to 10 s. */
    public ClickHouseSinkBuilder<T> retryPauses(Duration first, Duration longest) {
        firstPause = first;
        longestPause = longest;
        return this;
    }

    /**
     * Checks everything once.
     *
     * @throws IllegalArgumentException with one sentence if something is missing or out of range
     */
    public ClickHouseSink<T> build() {
        require(endpoint != null, "an endpoint: call endpoint(...)");
        require(encoder != null, "an encoder: call encoder(...)");
        Identifiers.requireValid("table", table);
        require(
                (keyOf == null) == (versionOf == null),
                "both functions of newestOf(key, version), or neither");
        require(limits != null, "batch limits: leave batch(...) out for the default");
        require(badRows != null, "a handler: leave badRows(...) out for the default");
        require(
                firstPause.toMillis() >= 1 && firstPause.compareTo(longestPause) <= 0,
                "retry pauses with 1 ms <= first <= longest, not "
                        + firstPause
                        + ", "
                        + longestPause);
        boolean lz4 = compressed == null ? !endpoint.isLoopback() : compressed;
        return new ClickHouseSink<>(
                new SinkSettings<>(
                        endpoint,
                        table,
                        encoder,
                        keyOf,
                        versionOf,
                        limits,
                        badRows,
                        lz4,
                        firstPause,
                        longestPause));
    }

    private void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "The ClickHouse sink of table " + table + " needs " + what + ".");
        }
    }
}
