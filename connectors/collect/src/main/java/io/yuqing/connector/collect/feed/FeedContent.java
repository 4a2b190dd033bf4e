/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.feed;

import java.util.List;

/**
 * What a feed says now.
 *
 * @param dialect such as {@code rss_2.0}, {@code atom_1.0} or {@code json_1.1}
 * @param title empty if it has none
 * @param entries in the order of the feed
 * @param remarks what a person wants to know of the document as a whole, in Chinese, without a full
 *     stop
 */
public record FeedContent(
        String dialect, String title, List<FeedEntry> entries, List<String> remarks) {
    public FeedContent {
        entries = List.copyOf(entries);
        remarks = List.copyOf(remarks);
    }
}
