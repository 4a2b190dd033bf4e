/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.load;

import io.yuqing.wire.item.WireItem;
import java.util.ArrayList;
import java.util.List;

/** Texts as long as a news article or a forum post, put together from those of the demo stream. */
public final class Articles {
    public static final int CHARS = 400;

    private Articles() {}

    public static List<WireItem> of(List<WireItem> items) {
        List<WireItem> articles = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (WireItem item : items) {
            text.append(item.text);
            if (text.length() >= CHARS) {
                WireItem article = new WireItem();
                article.platform = item.platform;
                article.text = text.toString();
                articles.add(article);
                text.setLength(0);
            }
        }
        return articles;
    }
}
