/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.adapters;

import io.yuqing.connector.collect.CollectedItem.Stream;
import io.yuqing.connector.collect.Draft;
import io.yuqing.connector.collect.record.RawRecord;
import io.yuqing.connector.collect.record.RecordForm;
import java.util.List;

/** WeiboSpider: posts as JSON lines. Its comments do not say of which post they are. */
final class WeiboSpider implements RecordForm {
    private static final String COMMENT_AUTHOR = "comment_user";

    @Override
    public String name() {
        return "weibospider";
    }

    @Override
    public boolean knows(RawRecord record) {
        return record.hasAll("_id", "crawl_time")
                && (record.has("mblogid") || record.has(COMMENT_AUTHOR));
    }

    @Override
    public List<Draft> drafts(RawRecord record) {
        if (!record.hasAll("_id", "content")) {
            return List.of();
        }
        boolean comment = record.has(COMMENT_AUTHOR);
        Draft draft = new Draft(record.line(), comment ? Stream.COMMENT : Stream.POST);
        draft.platform = "weibo";
        draft.id = record.text("_id");
        draft.author = record.inside(comment ? COMMENT_AUTHOR : "user").author("_id");
        draft.text = record.text("content");
        draft.publishedAt = record.text("created_at");
        draft.collectedAt = record.text("crawl_time");
        draft.likes = record.text("attitudes_count", "like_counts");
        if (!comment) {
            draft.url = record.text("url");
            draft.rootId = record.text("retweet_id");
            draft.comments = record.text("comments_count");
            draft.reposts = record.text("reposts_count");
        }
        return List.of(draft);
    }
}
