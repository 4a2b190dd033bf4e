/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.item;

import java.time.Instant;
import java.util.List;

/**
 * An item as the table has it: masked, without its author.
 *
 * @param kind original, repost or comment
 * @param topics ids
 */
record StoredItem(
        String id,
        String platform,
        String channel,
        String kind,
        String rootId,
        Instant publishedAt,
        Instant storedAt,
        String title,
        String text,
        String mediaText,
        String url,
        String region,
        String sentiment,
        String category,
        List<String> topics,
        long likes,
        long comments,
        long reposts,
        long views) {}
