/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.item;

import java.util.Map;
import java.util.Set;

/** The closed list of channels of the wire contract. */
public final class Channels {

    public static final String OTHER = "other";

    /** What staff call each. */
    private static final Map<String, String> NAMES =
            Map.of(
                    "portal",
                    "门户网站",
                    "forum",
                    "论坛",
                    "blog",
                    "博客",
                    "microblog",
                    "微博",
                    "wechat",
                    "微信",
                    "news_comment",
                    "新闻跟帖",
                    "traditional_media",
                    "传统媒体",
                    "short_video",
                    "短视频",
                    "hotline",
                    "热线",
                    OTHER,
                    "其他");

    private Channels() {}

    /** The channel itself if it is in the list, else {@link #OTHER}. */
    public static String known(String channel) {
        return NAMES.containsKey(channel) ? channel : OTHER;
    }

    /** All channels, unordered. */
    public static Set<String> all() {
        return NAMES.keySet();
    }

    /**
     * What staff call a channel; comments of a platform without one have none, and what is no
     * channel stays as it is.
     */
    public static String name(String channel) {
        return channel.isEmpty() ? "跟帖" : NAMES.getOrDefault(channel, channel);
    }
}
