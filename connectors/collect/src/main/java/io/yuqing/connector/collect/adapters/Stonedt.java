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
import java.util.Map;

/** 思通舆情: articles out of its search engine. Its judgements are not taken over. */
final class Stonedt implements RecordForm {
    private static final String ID = "article_public_id";

    private static final Map<String, String> CHANNELS =
            Map.ofEntries(
                    Map.entry("1", "wechat"),
                    Map.entry("2", "microblog"),
                    Map.entry("3", "portal"),
                    Map.entry("4", "forum"),
                    Map.entry("5", "portal"),
                    Map.entry("6", "traditional_media"),
                    Map.entry("7", "portal"),
                    Map.entry("8", "portal"),
                    Map.entry("9", "portal"),
                    Map.entry("10", "short_video"),
                    Map.entry("11", "blog"));

    @Override
    public String name() {
        return "stonedt";
    }

    @Override
    public boolean knows(RawRecord record) {
        return record.has(ID);
    }

    @Override
    public List<Draft> drafts(RawRecord record) {
        if (!record.has(ID)) {
            return List.of();
        }
        Draft draft = new Draft(record.line(), Stream.POST);
        draft.id = record.text(ID);
        draft.platform = record.text("sourcewebsitename");
        draft.channel = CHANNELS.getOrDefault(record.text("classify"), "");
        draft.author = record.author("author");
        draft.title = record.text("title");
        draft.text = record.text("content", "abstract");
        draft.url = record.text("source_url");
        draft.publishedAt = record.text("publish_time");
        draft.region = record.text("city", "province");
        return List.of(draft);
    }
}
