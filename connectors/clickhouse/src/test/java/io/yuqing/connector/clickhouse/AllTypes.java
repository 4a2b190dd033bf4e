/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse;

import java.util.List;
import java.util.Map;

/** One value of each type that {@link RowBinaryOut} writes. */
record AllTypes(
        String text,
        String word,
        boolean flag,
        long count,
        int partition,
        long offset,
        float score,
        double value,
        long at,
        Long maybeAt,
        Double maybeValue,
        String maybeText,
        List<String> words,
        Map<String, Long> counts,
        Map<String, String> labels) {

    static final List<Column> COLUMNS =
            List.of(
                    Column.of("text", "String"),
                    Column.of("word", "LowCardinality(String)"),
                    Column.of("flag", "UInt8"),
                    Column.of("count", "UInt64"),
                    Column.of("partition", "Int32"),
                    Column.of("offset", "Int64"),
                    Column.of("score", "Float32"),
                    Column.of("value", "Float64"),
                    Column.of("at", "DateTime64(3, 'Asia/Shanghai')"),
                    Column.of("maybe_at", "Nullable(DateTime64(3, 'Asia/Shanghai'))"),
                    Column.of("maybe_value", "Nullable(Float64)"),
                    Column.of("maybe_text", "Nullable(String)"),
                    Column.of("words", "Array(String)"),
                    Column.of("counts", "Map(LowCardinality(String), UInt64)"),
                    Column.of("labels", "Map(LowCardinality(String), String)"));

    /** The table whose columns these are. */
    static String ddl(String table) {
        StringBuilder ddl = new StringBuilder("CREATE TABLE " + table + " (");
        COLUMNS.forEach(column -> ddl.append(column.name() + " " + column.type() + ", "));
        return ddl + "stored_at DateTime DEFAULT now()) ENGINE = MergeTree ORDER BY count";
    }

    /** The encoder of the table. */
    static final class Encoder implements RowEncoder<AllTypes> {
        private static final long serialVersionUID = 1L;

        @Override
        public List<Column> columns() {
            return COLUMNS;
        }

        @Override
        public void encode(AllTypes row, RowBinaryOut out) {
            out.string(row.text);
            out.word(row.word);
            out.bool(row.flag);
            out.uint64(row.count);
            out.int32(row.partition);
            out.int64(row.offset);
            out.float32(row.score);
            out.float64(row.value);
            out.dateTime64(row.at);
            out.nullableDateTime64(row.maybeAt);
            out.nullableFloat64(row.maybeValue);
            out.nullableString(row.maybeText);
            out.strings(row.words);
            out.counts(row.counts);
            out.texts(row.labels);
        }
    }
}
