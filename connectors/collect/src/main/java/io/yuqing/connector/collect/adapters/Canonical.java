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

/** Records that are canonical already, one a line: people are taken out of them all the same. */
final class Canonical implements RecordForm {
    @Override
    public String name() {
        return "canonical";
    }

    @Override
    public boolean knows(RawRecord record) {
        return record.hasAll("id", "published_at")
                && (record.hasAll("channel", "kind") || record.has("post_id"));
    }

    @Override
    public List<Draft> drafts(RawRecord record) {
        if (!record.has("id")) {
            return List.of();
        }
        boolean comment = record.has("post_id");
        Draft draft = new Draft(record.line(), comment ? Stream.COMMENT : Stream.POST);
        draft.id = record.text("id");
        draft.platform = record.text("platform");
        draft.channel = record.text("channel");
        draft.author = record.author("author");
        draft.publishedAt = record.text("published_at");
        draft.collectedAt = record.text("collected_at");
        draft.title = record.text("title");
        draft.text = record.text("text");
        draft.mediaText = record.text("media_text");
        draft.url = record.text("url");
        draft.region = record.text("region");
        draft.parentId = record.text("parent_id");
        if (comment) {
            draft.postId = record.text("post_id");
            draft.likes = record.text("likes");
        } else {
            draft.rootId = record.text("kind").equals("repost") ? record.text("root_id") : "";
            RawRecord seen = record.inside("engagement");
            draft.likes = seen.text("likes");
            draft.comments = seen.text("comments");
            draft.reposts = seen.text("reposts");
            draft.views = seen.text("views");
        }
        return List.of(draft);
    }
}
