/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse;

import java.util.List;

/** A row for tests: what a table of water levels would hold. */
record Reading(String station, long at, long level, long version) {

    static final String DDL =
            "CREATE TABLE readings (station LowCardinality(String), at DateTime64(3,"
                    + " 'Asia/Shanghai'), level UInt64, version UInt64, stored_at DateTime DEFAULT"
                    + " now(), CONSTRAINT plausible CHECK level < 1000000) ENGINE ="
                    + " ReplacingMergeTree(version) PARTITION BY toYYYYMM(at) ORDER BY (station, at)";

    static final List<Column> COLUMNS =
            List.of(
                    Column.of("station", "LowCardinality(String)"),
                    Column.of("at", "DateTime64(3, 'Asia/Shanghai')"),
                    Column.of("level", "UInt64"),
                    Column.of("version", "UInt64"));

    /** What the constraint of the table does not let in. */
    static final long IMPLAUSIBLE = 1_000_000;

    static Reading of(int number) {
        return new Reading("s" + number, 1_780_000_000_000L, number, 1);
    }

    Reading withLevel(long newLevel, long newVersion) {
        return new Reading(station, at, newLevel, newVersion);
    }

    Key key() {
        return new Key(station, at);
    }

    record Key(String station, long at) {}

    /** The encoder of the table. */
    static final class Encoder implements RowEncoder<Reading> {
        private static final long serialVersionUID = 1L;

        @Override
        public List<Column> columns() {
            return COLUMNS;
        }

        @Override
        public void encode(Reading row, RowBinaryOut out) {
            out.word(row.station());
            out.dateTime64(row.at());
            out.uint64(row.level());
            out.uint64(row.version());
        }
    }
}
