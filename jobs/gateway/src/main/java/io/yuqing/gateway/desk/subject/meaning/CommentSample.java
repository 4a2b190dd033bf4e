/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.meaning;

import io.yuqing.gateway.desk.subject.part.PageDesk;
import io.yuqing.gateway.desk.subject.read.ItemText;
import io.yuqing.gateway.desk.subject.read.PlatformNames;
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
 * Comments of a thread or topic, as they are stored: masked. Of too many the view takes some, the
 * same that the second-reading job is given.
 *
 * @param all how many there are
 * @param comments those that are read
 * @param texts by id
 */
record CommentSample(long all, List<Comment> comments, Map<String, ItemText> texts) {

    private static final String ASKED =
            """
            SELECT item_id AS itemId, %s AS platform, toUnixTimestamp64Milli(published_at) AS publishedAt,
                leftUTF8(title, 120) AS title, leftUTF8(if(text = '', media_text, text), 400) AS text, url, sentiment,
                low_confidence AS lowConfidence, said, comments_in_all AS all
            FROM v_comments_of(%s)\
            """
                    .formatted(PlatformNames.of("platform"), Scope.ARGUMENTS);

    record Row(
            String itemId,
            String platform,
            long publishedAt,
            String title,
            String text,
            String url,
            String sentiment,
            int lowConfidence,
            String said,
            long all) {
        ItemText item() {
            return new ItemText(
                    itemId,
                    "comment",
                    platform,
                    publishedAt,
                    title,
                    text,
                    url,
                    sentiment,
                    lowConfidence);
        }

        Comment comment() {
            return new Comment(itemId, said, Sentiment.valueOf(sentiment.toUpperCase(Locale.ROOT)));
        }
    }

    static CommentSample ask(PageDesk desk, Scope scope) throws TablesException {
        List<Row> rows = desk.ask(() -> desk.tables().rows(ASKED, scope.parameters(), Row.class));
        Map<String, ItemText> texts = new HashMap<>();
        List<Comment> comments = new ArrayList<>();
        for (Row row : rows) {
            if (texts.put(row.itemId(), row.item()) == null) {
                comments.add(row.comment());
            }
        }
        return new CommentSample(rows.isEmpty() ? 0 : rows.get(0).all(), comments, texts);
    }
}
