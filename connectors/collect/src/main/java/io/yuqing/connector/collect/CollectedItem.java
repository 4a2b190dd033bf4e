/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect;

import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One item as it goes to Kafka; people have been taken out of it.
 *
 * @param line of the file, from 1
 * @param key platform and thread, so that a thread stays in order
 * @param json one canonical object in UTF-8
 * @param shown its line by column, for a refusal that comes later; nothing personal
 */
public record CollectedItem(
        long line,
        Stream stream,
        String key,
        Instant publishedAt,
        byte[] json,
        Supplier<Map<String, String>> shown) {
    /** Which of the two contracts the item follows. */
    public enum Stream {
        POST,
        COMMENT
    }

    /** The same item in other bytes. */
    public CollectedItem withJson(byte[] other) {
        return new CollectedItem(line, stream, key, publishedAt, other, shown);
    }
}
