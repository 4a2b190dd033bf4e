/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.adapters;

import io.yuqing.connector.collect.CollectedItem.Stream;
import io.yuqing.connector.collect.Draft;
import io.yuqing.connector.collect.record.RawRecord;
import io.yuqing.connector.collect.record.RecordForm;
import io.yuqing.connector.collect.value.WeiboId;
import java.util.ArrayList;
import java.util.List;

/**
 * weibo-crawler: the posts of one account as JSON or CSV, with the post that a repost is of inside,
 * comments as CSV, and all of it with reposts of others in a database. Of these it does not say
 * whom they repost, but which post it began with.
 */
final class WeiboCrawler implements RecordForm {
    private static final String RETWEET = "retweet";

    @Override
    public String name() {
        return "weibo-crawler";
    }

    @Override
    public boolean knows(RawRecord record) {
        return record.hasAll("id", "bid", "created_at", "attitudes_count")
                || record.hasAll("id", "bid", "正文")
                || record.hasAll("weibo_id", "text", "created_at");
    }

    @Override
    public List<Draft> drafts(RawRecord record) {
        if (record.has("weibo_id")) {
            return List.of(record.has("root_id") ? comment(record) : repost(record));
        }
        if (!record.has("id") && !record.has("bid")) {
            return List.of();
        }
        List<Draft> drafts = new ArrayList<>();
        Draft draft = post(record);
        if (record.hasObject(RETWEET)) {
            Draft original = post(record.inside(RETWEET));
            draft.rootId = original.id;
            drafts.add(original);
        } else {
            draft.rootId = record.text("retweet_id", "源微博id");
        }
        drafts.add(draft);
        return drafts;
    }

    private static Draft post(RawRecord record) {
        Draft draft = new Draft(record.line(), Stream.POST);
        draft.platform = "weibo";
        draft.id = record.text("id", "bid");
        draft.url = WeiboId.number(draft.id).map(WeiboId::address).orElse("");
        draft.author = record.author("user_id", "用户id");
        draft.text = record.text("text", "正文");
        draft.publishedAt = record.text("full_created_at", "完整日期", "created_at", "日期");
        draft.likes = record.text("attitudes_count", "点赞数");
        draft.comments = record.text("comments_count", "评论数");
        draft.reposts = record.text("reposts_count", "转发数");
        return draft;
    }

    private static Draft repost(RawRecord record) {
        Draft draft = new Draft(record.line(), Stream.POST);
        draft.platform = "weibo";
        draft.id = record.text("id", "bid");
        draft.url = WeiboId.number(draft.id).map(WeiboId::address).orElse("");
        draft.rootId = record.text("weibo_id");
        draft.author = record.author("user_id");
        draft.text = record.text("text");
        draft.publishedAt = record.text("created_at");
        draft.likes = record.text("like_count");
        return draft;
    }

    private static Draft comment(RawRecord record) {
        Draft draft = new Draft(record.line(), Stream.COMMENT);
        draft.platform = "weibo";
        draft.id = record.text("id");
        draft.postId = record.text("weibo_id");
        draft.parentId = record.text("root_id");
        draft.author = record.author("user_id");
        draft.text = record.text("text");
        draft.publishedAt = record.text("created_at");
        draft.likes = record.text("like_count");
        return draft;
    }
}
