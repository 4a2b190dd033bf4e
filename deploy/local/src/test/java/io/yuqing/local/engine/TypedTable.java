/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine;

import java.time.ZoneId;

/** A table with each column type that the product's tables use. */
public final class TypedTable {
    static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private TypedTable() {}

    public static String ddl(String name) {
        return """
        -- every type once
        CREATE TABLE IF NOT EXISTS %s (
            id String,
            kind LowCardinality(String),
            at DateTime64(3, 'Asia/Shanghai'),
            maybe Nullable(DateTime64(3, 'Asia/Shanghai')),
            score Float32,
            flag UInt8,
            position Int64,
            words Array(String), /* keywords */
            channels Map(LowCardinality(String), UInt64),
            version UInt64,
            stored_at DateTime('Asia/Shanghai') DEFAULT now()
        )
        ENGINE = ReplacingMergeTree(version)
        PARTITION BY toYYYYMM(at)
        ORDER BY id
        TTL stored_at + INTERVAL 30 DAY;
        """
                .formatted(name);
    }
}
