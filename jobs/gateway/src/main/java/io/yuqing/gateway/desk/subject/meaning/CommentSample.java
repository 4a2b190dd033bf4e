/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.meaning;

import io.yuqing.gateway.desk.subject.part.PageDesk;
import io.yuqing.gateway.desk.subject.read.ItemKey;
import io.yuqing.gateway.desk.subject.read.ItemText;
import io.yuqing.gateway.desk.subject.read.ItemTexts;
import io.yuqing.gateway.desk.subject.read.Scope;
import io.yuqing.gateway.desk.table.TablesException;
import io.yuqing.nlp.sentiment.Sentiment;
import io.yuqing.nlp.view.Comment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Comments of a thread or topic, as they are stored: masked. Of too many some are taken by a hash
 * of their ids, the same each time.
 *
 * @param all how many there are
 * @param comments those that are still kept, of at most {@value #MOST}
 * @param texts by id
 */
record CommentSample(long all, List<Comment> comments, Map<String, ItemText> texts) {

    private static final int MOST = 2_000;

    /** Texts asked for at once: their ids stand in the address. */
    private static final int AT_ONCE = 500;

    private static final String ASKED =
            """
            SELECT item_id AS id, toUnixTimestamp64Milli(published_at) AS publishedAt, count() OVER () AS all
            FROM %s
            WHERE kind = 'comment'
            ORDER BY cityHash64(item_id), item_id
            LIMIT %d\
            """
                    .formatted(Scope.ITEMS, MOST);

    record Row(String id, long publishedAt, long all) {
        ItemKey key() {
            return new ItemKey(id, true, publishedAt);
        }
    }

    static CommentSample ask(PageDesk desk, Scope scope) throws TablesException {
        List<Row> rows = desk.ask(() -> desk.tables().rows(ASKED, scope.parameters(), Row.class));
        Map<String, ItemText> texts = new HashMap<>();
        List<Comment> comments = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            List<Row> some = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
            List<ItemKey> keys = some.stream().map(Row::key).toList();
            ItemTexts read = desk.ask(() -> ItemTexts.ask(desk.tables(), keys));
            for (Row row : some) {
                ItemText text = read.comment(row.id());
                if (text != null && texts.put(row.id(), text) == null) {
                    comments.add(new Comment(row.id(), text.said(), sentiment(text)));
                }
            }
        }
        return new CommentSample(rows.isEmpty() ? 0 : rows.get(0).all(), comments, texts);
    }

    private static Sentiment sentiment(ItemText text) {
        return Sentiment.valueOf(text.sentiment().toUpperCase(Locale.ROOT));
    }
}
