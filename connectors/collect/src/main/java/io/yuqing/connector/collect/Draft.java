/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect;

import io.yuqing.connector.collect.CollectedItem.Stream;
import java.util.Map;
import java.util.function.Supplier;

/**
 * An item as an adapter found it, in the words of the file; {@code ""} is what the file did not
 * say. Filled by adapters, read once by {@link ItemMaker}.
 */
public final class Draft {
    /** Of the file, from 1. */
    public final long line;

    public final Stream stream;

    public String id = "";
    public String platform = "";
    public String channel = "";

    /** The original of a repost. */
    public String rootId = "";

    /** The post reposted, or the comment answered. */
    public String parentId = "";

    /** The post that a comment belongs to. */
    public String postId = "";

    /** Raw; becomes a hash. */
    public String author = "";

    public String title = "";
    public String text = "";

    /** What is to be read in its pictures or heard in its video. */
    public String mediaText = "";

    public String url = "";
    public String region = "";
    public String publishedAt = "";

    /** When a collector saw it. */
    public String collectedAt = "";

    /** Whether the tool may have written a wrong year, which then is the latest possible. */
    public boolean yearIsGuessed;

    public String likes = "";
    public String comments = "";
    public String reposts = "";
    public String views = "";

    /** The line by column, for people who look for what was refused; nothing personal. */
    public Supplier<Map<String, String>> shown = Map::of;

    public Draft(long line, Stream stream) {
        this.line = line;
        this.stream = stream;
    }

    /** Whether there is nothing to read in it. */
    boolean saysNothing() {
        return title.isBlank() && text.isBlank() && mediaText.isBlank();
    }
}
