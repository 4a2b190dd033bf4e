/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What exports call the channels of the wire contract. */
public final class ChannelWords {
    private static final Set<String> CODES =
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
                    "other");

    /** In the order in which they are looked for: 短视频 before 视频, 新闻跟帖 before 新闻. */
    private static final Map<String, String> WORDS = words();

    private ChannelWords() {}

    /** The code of a channel; {@code ""} if the words name none. */
    public static String code(String written) {
        String word = written.strip().toLowerCase(Locale.ROOT);
        if (CODES.contains(word)) {
            return word;
        }
        for (Map.Entry<String, String> each : WORDS.entrySet()) {
            if (word.contains(each.getKey())) {
                return each.getValue();
            }
        }
        return "";
    }

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        put(words, "news_comment", "跟帖", "新闻评论");
        put(words, "wechat", "微信", "公众号");
        put(words, "microblog", "微博");
        put(words, "short_video", "视频", "直播");
        put(words, "hotline", "热线", "来电", "电话", "12345");
        put(words, "forum", "论坛", "贴吧", "社区", "留言板");
        put(words, "blog", "问答", "博客", "自媒体");
        put(words, "traditional_media", "报刊", "报纸", "电视", "广播", "平媒", "纸媒");
        put(words, "portal", "新闻", "网媒", "门户", "网站", "客户端", "app", "政务", "媒体");
        return words;
    }

    private static void put(Map<String, String> words, String code, String... all) {
        for (String word : all) {
            words.put(word, code);
        }
    }
}
