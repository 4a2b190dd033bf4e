/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

/**
 * What is known of a file before it is read.
 *
 * @param platform of items that name none, in any spelling; empty if there is none
 * @param channel of posts that name none; empty if there is none
 * @param seenAt when the file was written: what times such as 昨天 are relative to
 * @param zone of times without an offset
 * @param edge where people are taken out
 * @param platforms those that are known
 */
public record Context(
        String platform,
        String channel,
        Instant seenAt,
        ZoneId zone,
        Edge edge,
        KnownPlatforms platforms) {

    public Context {
        Objects.requireNonNull(platform, "platform");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(seenAt, "seenAt");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(edge, "edge");
        Objects.requireNonNull(platforms, "platforms");
    }
}
