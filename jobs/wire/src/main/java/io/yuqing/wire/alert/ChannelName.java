/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.alert;

import java.util.Map;

/** What staff call a channel. */
public final class ChannelName {
    private static final Map<String, String> NAMES =
            Map.of(
                    "portal", "门户网站",
                    "forum", "论坛",
                    "blog", "博客",
                    "microblog", "微博",
                    "wechat", "微信",
                    "news_comment", "新闻跟帖",
                    "traditional_media", "传统媒体",
                    "short_video", "短视频",
                    "hotline", "热线",
                    "other", "其他");

    private ChannelName() {}

    /** A comment has no channel of its own; what is no channel stays as it is. */
    public static String of(String code) {
        return code.isEmpty() ? "跟帖" : NAMES.getOrDefault(code, code);
    }
}
