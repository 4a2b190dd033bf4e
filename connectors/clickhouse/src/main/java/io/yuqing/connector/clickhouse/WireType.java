/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@link RowBinaryOut} can put on the wire. RowBinary carries no types: a Float64 written into
 * a UInt64 column is accepted and wrong, so that the kinds an encoder really wrote are compared
 * with the types it declared.
 */
enum WireType {
    UINT8("UInt8"),
    UINT64("UInt64"),
    INT32("Int32"),
    INT64("Int64"),
    FLOAT32("Float32"),
    FLOAT64("Float64"),
    STRING("String"),
    DATE_TIME_MILLIS("DateTime64(3)"),
    NULLABLE_DATE_TIME_MILLIS("Nullable(DateTime64(3))"),
    NULLABLE_FLOAT64("Nullable(Float64)"),
    NULLABLE_STRING("Nullable(String)"),
    STRINGS("Array(String)"),
    COUNTS("Map(String, UInt64)"),
    TEXTS("Map(String, String)");

    private static final Pattern LOW_CARDINALITY = Pattern.compile("LowCardinality\\(([^()]+)\\)");
    private static final Pattern TIME_ZONE = Pattern.compile("(DateTime64\\(\\d),\\s*'[^']*'\\)");

    private final String plain;

    WireType(String plain) {
        this.plain = plain;
    }

    /** The ClickHouse type without what does not change its bytes. */
    String plain() {
        return plain;
    }

    /**
     * Removes what RowBinary does not show: LowCardinality (written as its inner type) and the time
     * zone of a DateTime64.
     */
    static String plain(String clickHouseType) {
        Matcher lowCardinality = LOW_CARDINALITY.matcher(clickHouseType);
        String type = lowCardinality.replaceAll("$1");
        return TIME_ZONE.matcher(type).replaceAll("$1)").replaceAll(",\\s*", ", ");
    }
}
