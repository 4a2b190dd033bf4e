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

/**
 * MediaCrawler's contents and comments of seven sites, with and without the fields about persons
 * that it wrote before July 2026. It appends what it sees again, with the time it saw it.
 */
final class MediaCrawler implements RecordForm {
    private static final String SEEN = "last_modify_ts";

    @Override
    public String name() {
        return "mediacrawler";
    }

    @Override
    public boolean knows(RawRecord record) {
        return record.has(SEEN) && MediaCrawlerSite.of(record).isPresent();
    }

    @Override
    public List<Draft> drafts(RawRecord record) {
        return MediaCrawlerSite.of(record)
                .map(site -> record.has("comment_id") ? comment(site, record) : post(site, record))
                .map(List::of)
                .orElse(List.of());
    }

    private static Draft post(MediaCrawlerSite site, RawRecord record) {
        Draft draft = draft(site, record, Stream.POST);
        draft.id = site.post(record);
        String title = record.text("title");
        draft.text = record.text("content", "content_text", "desc");
        draft.title = title.equals(draft.text) ? "" : title;
        draft.url = record.text("note_url", "content_url", "video_url", "aweme_url");
        draft.likes = record.text("liked_count", "voteup_count");
        draft.comments =
                record.text("comments_count", "comment_count", "total_replay_num", "video_comment");
        draft.reposts = record.text("shared_count", "share_count", "video_share_count");
        draft.views = record.text("video_play_count", "viewd_count");
        return draft;
    }

    private static Draft comment(MediaCrawlerSite site, RawRecord record) {
        Draft draft = draft(site, record, Stream.COMMENT);
        draft.id = record.text("comment_id");
        draft.postId = site.post(record);
        String parent = record.text("parent_comment_id");
        // Weibo's is the first comment of the thread, not the one answered.
        boolean known = site != MediaCrawlerSite.WEIBO && !parent.equals(draft.id);
        draft.parentId = known ? parent : "";
        draft.text = record.text("content");
        draft.likes = record.text("comment_like_count", "like_count");
        return draft;
    }

    private static Draft draft(MediaCrawlerSite site, RawRecord record, Stream stream) {
        Draft draft = new Draft(record.line(), stream);
        draft.platform = site.platform();
        draft.author = record.author("creator_hash", "user_id", "user_url_token");
        draft.publishedAt = record.text("create_time", "created_time", "time", "publish_time");
        draft.collectedAt = record.text(SEEN);
        return draft;
    }
}
