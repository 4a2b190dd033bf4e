/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.search;

import io.yuqing.domain.origin.SafeLink;
import io.yuqing.gateway.desk.search.find.Choices;
import io.yuqing.gateway.desk.search.find.Hit;
import io.yuqing.gateway.desk.search.find.ItemRow;
import java.time.Instant;
import java.util.List;

/** An item as a row of a file. */
final class ItemCells {
    static final List<String> HEAD =
            List.of("发布时间", "平台", "类型", "情感", "归口", "标题", "正文", "图中文字", "命中的词", "链接", "编号");

    static final List<Integer> WIDTHS = List.of(19, 12, 6, 6, 10, 30, 80, 30, 16, 30, 24);

    private ItemCells() {}

    static List<String> of(Hit hit, Choices choices) {
        ItemRow item = hit.row();
        return List.of(
                SearchWords.second(Instant.ofEpochMilli(item.at())),
                choices.platform(item.platform()),
                SearchWords.of(SearchWords.KINDS, item.kind()),
                SearchWords.of(SearchWords.SENTIMENTS, item.sentiment()),
                SearchWords.of(SearchWords.CATEGORIES, item.category()),
                item.headline(),
                item.body(),
                item.media(),
                String.join("、", hit.words()),
                SafeLink.of(item.url()),
                item.id());
    }
}
