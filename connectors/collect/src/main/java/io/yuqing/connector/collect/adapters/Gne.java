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

/** GNE: the article of a news page. It has no id; the address, where somebody kept it, is one. */
final class Gne implements RecordForm {
    private static final String META = "meta";

    @Override
    public String name() {
        return "gne";
    }

    @Override
    public boolean knows(RawRecord record) {
        return record.hasAll("title", "publish_time", "content") && !record.has("id");
    }

    @Override
    public List<Draft> drafts(RawRecord record) {
        if (!record.hasAll("publish_time", "content")) {
            return List.of();
        }
        RawRecord meta = record.inside(META);
        String address = record.text("url", "link");
        String platform = record.text("platform", "site");
        Draft draft = new Draft(record.line(), Stream.POST);
        draft.url = address.isEmpty() ? meta.text("og:url") : address;
        draft.platform = platform.isEmpty() ? meta.text("og:site_name") : platform;
        draft.channel = "portal";
        draft.author = record.author("author");
        draft.title = record.text("title");
        draft.text = record.text("content");
        draft.publishedAt = record.text("publish_time");
        draft.collectedAt = record.text("crawl_time");
        return List.of(draft);
    }
}
