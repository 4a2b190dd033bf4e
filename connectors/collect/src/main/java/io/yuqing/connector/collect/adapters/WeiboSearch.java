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
import java.util.List;

/**
 * weibo-search: what a search for a word found, as CSV. To a date without a year it gives the year
 * in which it runs.
 */
final class WeiboSearch implements RecordForm {
    @Override
    public String name() {
        return "weibo-search";
    }

    @Override
    public boolean knows(RawRecord record) {
        return record.hasAll("bid", "微博正文", "retweet_id");
    }

    @Override
    public List<Draft> drafts(RawRecord record) {
        if (!record.hasAll("id", "微博正文")) {
            return List.of();
        }
        Draft draft = new Draft(record.line(), Stream.POST);
        draft.platform = "weibo";
        draft.id = record.text("id", "bid");
        draft.url = WeiboId.number(draft.id).map(WeiboId::address).orElse("");
        draft.rootId = record.text("retweet_id");
        draft.author = record.author("user_id");
        draft.text = record.text("微博正文");
        draft.publishedAt = record.text("发布时间");
        draft.yearIsGuessed = true;
        draft.likes = record.text("点赞数");
        draft.comments = record.text("评论数");
        draft.reposts = record.text("转发数");
        return List.of(draft);
    }
}
