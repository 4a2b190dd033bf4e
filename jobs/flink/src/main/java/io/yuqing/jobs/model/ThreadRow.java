/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.model;

import java.util.List;

/** The original of a thread as boards name it: a row of {@code threads}. */
public class ThreadRow {
    public String rootId = "";
    public String platform = "";
    public String channel = "";
    public String region = "";
    public long publishedAt;
    public String title = "";
    public String url = "";
    public List<String> topics = List.of();
    public String category = "";
    public String clusterId = "";
    public long version;

    /** The title, or the beginning of the text where a platform has no titles. */
    private static final int TITLE_CHARACTERS = 60;

    public static ThreadRow of(Item original) {
        ThreadRow row = new ThreadRow();
        row.rootId = original.rootId;
        row.platform = original.platform;
        row.channel = original.channel;
        row.region = original.region;
        row.publishedAt = original.publishedAt;
        row.title = original.title.isBlank() ? beginning(original.text) : original.title;
        row.url = original.url;
        row.topics = original.topics;
        row.category = original.category;
        row.clusterId = original.clusterId;
        row.version = original.version;
        return row;
    }

    private static String beginning(String text) {
        if (text.codePointCount(0, text.length()) <= TITLE_CHARACTERS) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, TITLE_CHARACTERS)) + "…";
    }
}
