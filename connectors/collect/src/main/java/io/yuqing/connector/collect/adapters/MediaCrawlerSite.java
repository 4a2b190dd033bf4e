/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.adapters;

import io.yuqing.connector.collect.record.RawRecord;
import java.util.Optional;

/** Of which site a record of MediaCrawler is: each has a name of its own for the id of a post. */
enum MediaCrawlerSite {
    WEIBO("weibo", "note_id"),
    TIEBA("tieba", "note_id"),
    XIAOHONGSHU("xiaohongshu", "note_id"),
    ZHIHU("zhihu", "content_id"),
    BILIBILI("bilibili", "video_id"),
    KUAISHOU("kuaishou", "video_id"),
    DOUYIN("douyin", "aweme_id");

    private final String platform;
    private final String id;

    MediaCrawlerSite(String platform, String id) {
        this.platform = platform;
        this.id = id;
    }

    String platform() {
        return platform;
    }

    /** The id of the post; Bilibili writes a number whose addresses begin with av. */
    String post(RawRecord record) {
        String written = record.text(id);
        boolean number = !written.isEmpty() && written.chars().allMatch(c -> c >= '0' && c <= '9');
        return this == BILIBILI && number ? "av" + written : written;
    }

    /** Empty if the record is of none. */
    static Optional<MediaCrawlerSite> of(RawRecord record) {
        if (record.has("aweme_id")) {
            return Optional.of(DOUYIN);
        }
        if (record.has("content_id")) {
            return Optional.of(ZHIHU);
        }
        if (record.has("video_id")) {
            boolean comment = record.has("comment_id");
            boolean bilibili = comment ? record.has("like_count") : !record.has("viewd_count");
            return Optional.of(bilibili ? BILIBILI : KUAISHOU);
        }
        if (!record.has("note_id")) {
            return Optional.empty();
        }
        boolean weibo = record.has("create_date_time");
        boolean tieba = record.has("tieba_name") || record.has("tieba_id");
        return Optional.of(weibo ? WEIBO : tieba ? TIEBA : XIAOHONGSHU);
    }
}
