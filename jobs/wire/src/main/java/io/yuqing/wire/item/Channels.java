/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.item;

import java.util.Set;

/** The closed list of channels of the wire contract. */
public final class Channels {

    public static final String OTHER = "other";

    private static final Set<String> KNOWN =
            Set.of(
                    "portal",
                    "forum",
                    "blog",
                    "microblog",
                    "wechat",
                    "news_comment",
                    "traditional_media",
                    "short_video",
                    "hotline",
                    OTHER);

    private Channels() {}

    /** The channel itself if it is in the list, else {@link #OTHER}. */
    public static String known(String channel) {
        return KNOWN.contains(channel) ? channel : OTHER;
    }

    /** All channels, unordered. */
    public static Set<String> all() {
        return KNOWN;
    }
}
