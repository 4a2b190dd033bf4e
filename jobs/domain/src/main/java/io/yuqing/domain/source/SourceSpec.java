/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.source;

import io.yuqing.domain.origin.Platforms;
import java.time.Duration;

/**
 * A source that is expected to deliver.
 *
 * @param name as people know it; empty if the register gives none
 * @param platform as in the items
 * @param channel as in the items; empty for all channels of the platform
 * @param interval its usual longest gap between items
 * @param revision an entry with a lower or equal one is ignored
 * @param deleted no longer expected
 */
public record SourceSpec(
        String id,
        String name,
        String platform,
        String channel,
        Duration interval,
        long revision,
        boolean deleted) {

    /** Gaps, in intervals, after which a slow source is taken for silent. */
    public static final int SILENT_AFTER = 3;

    /** The same, with the code that items bear for its platform. */
    public SourceSpec coded(Platforms platforms) {
        return new SourceSpec(
                id, name, platforms.code(platform), channel, interval, revision, deleted);
    }

    /** Whether both say the same, whatever their revisions. */
    public boolean isSameAs(SourceSpec other) {
        return name.equals(other.name)
                && platform.equals(other.platform)
                && channel.equals(other.channel)
                && interval.equals(other.interval)
                && deleted == other.deleted;
    }

    /** Whether an item of this platform and channel comes from the source. */
    public boolean covers(String itemPlatform, String itemChannel) {
        return platform.equals(itemPlatform) && (channel.isEmpty() || channel.equals(itemChannel));
    }
}
