/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse;

import java.io.Serializable;
import java.time.Duration;

/**
 * When a batch is sent: at the first limit it reaches, and before each checkpoint. Under load a
 * batch may become five times as old as {@code age}. A writer holds two batches; their buffers
 * start small and double as they need, so that at most four times {@code bytes} is the memory of a
 * writer.
 *
 * @param rows 1 to 1,000,000
 * @param bytes of encoded rows, 1 KiB to 256 MiB
 * @param age since the first row of the batch, 10 ms to 1 h
 */
public record BatchLimits(int rows, int bytes, Duration age) implements Serializable {

    /** Fifty thousand rows, 16 MiB, one second: many small parts are what hurts ClickHouse. */
    public static final BatchLimits DEFAULT =
            new BatchLimits(50_000, 16 << 20, Duration.ofSeconds(1));

    public BatchLimits {
        require(rows >= 1 && rows <= 1_000_000, "rows", rows, "from 1 to 1000000");
        require(
                bytes >= 1 << 10 && bytes <= 256 << 20,
                "bytes",
                bytes,
                "from 1024 (1 KiB) to 268435456 (256 MiB)");
        require(
                age.toMillis() >= 10 && age.compareTo(Duration.ofHours(1)) <= 0,
                "age",
                age,
                "from PT0.01S to PT1H");
    }

    private static void require(boolean holds, String key, Object value, String range) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "clickhouse.batch."
                            + key
                            + " = "
                            + value
                            + " is out of range: use "
                            + range
                            + ".");
        }
    }
}
