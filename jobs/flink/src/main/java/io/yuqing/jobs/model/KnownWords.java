/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.model;

import io.yuqing.domain.bytes.VarInput;
import io.yuqing.domain.bytes.VarOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words of closed lists, each written as one byte: its place here. The order is part of the bytes
 * of an item: a new word goes to the end, and none is taken out.
 */
final class KnownWords {
    private static final int IN_FULL = 0;

    private static final List<String> WORDS =
            List.of(
                    "",
                    "original",
                    "repost",
                    "comment",
                    "negative",
                    "neutral",
                    "positive",
                    "portal",
                    "forum",
                    "blog",
                    "microblog",
                    "wechat",
                    "news_comment",
                    "traditional_media",
                    "short_video",
                    "hotline",
                    "other",
                    "online_opinion",
                    "public_concern",
                    "publicity",
                    "public_safety",
                    "foreign_affairs",
                    "emergency");

    private static final Map<String, Integer> CODES = new HashMap<>();

    static {
        for (int i = 0; i < WORDS.size(); i++) {
            CODES.put(WORDS.get(i), i + 1);
        }
    }

    private KnownWords() {}

    static void write(String word, VarOutput out) {
        Integer code = CODES.get(word);
        if (code == null) {
            out.writeByte(IN_FULL).writeText(word);
        } else {
            out.writeByte(code);
        }
    }

    static String read(VarInput in) {
        int code = in.readByte();
        return code == IN_FULL ? in.readText() : WORDS.get(code - 1);
    }
}
