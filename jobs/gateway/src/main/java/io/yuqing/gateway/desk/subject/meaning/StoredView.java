/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.meaning;

import io.yuqing.domain.time.ShanghaiTime;
import io.yuqing.gateway.desk.subject.read.ItemKey;
import io.yuqing.gateway.desk.subject.read.ItemText;
import io.yuqing.gateway.desk.subject.read.ItemTexts;
import io.yuqing.gateway.desk.subject.read.Scope;
import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import io.yuqing.nlp.sentiment.Sentiment;
import io.yuqing.nlp.view.Comment;
import io.yuqing.nlp.view.View;
import io.yuqing.nlp.view.Views;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One group of the set that stands for a scope, as the second-reading job wrote it.
 *
 * @param kind {@code view}, {@code exclamations}, {@code in_no_group}
 * @param all comments there were; how many of them were read, and are in the group, follows
 */
record StoredView(
        long readAt,
        long since,
        String kind,
        long all,
        int commentsRead,
        int said,
        int texts,
        int negative,
        int neutral,
        int positive,
        String words,
        String quoteId,
        long quoteAt) {
    private static final String ASKED =
            """
            SELECT toUnixTimestamp64Milli(read_at) AS readAt, toUnixTimestamp64Milli(since) AS since, kind, comments AS all,
                comments_read AS commentsRead, group_comments AS said, group_texts AS texts, group_negative AS negative,
                group_neutral AS neutral, group_positive AS positive, group_words AS words, quote_id AS quoteId,
                toUnixTimestamp64Milli(quote_at) AS quoteAt
            FROM v_views_of(%s)
            ORDER BY place\
            """
                    .formatted(Scope.ARGUMENTS);

    /** Empty if no set stands for the scope. */
    static List<StoredView> ask(Tables tables, Scope scope) throws TablesException {
        return tables.rows(ASKED, scope.parameters(), StoredView.class);
    }

    /** With what is quoted. */
    static MeaningPart part(Tables tables, Scope scope, List<StoredView> stored, Instant now)
            throws TablesException {
        List<ItemKey> quotes =
                stored.stream()
                        .filter(StoredView::isGroup)
                        .map(view -> new ItemKey(view.quoteId, true, view.quoteAt))
                        .toList();
        ItemTexts read = ItemTexts.ask(tables, quotes);
        Map<String, ItemText> texts = new HashMap<>();
        quotes.forEach(quote -> texts.put(quote.id(), read.of(quote)));
        StoredView any = stored.get(0);
        Instant at = Instant.ofEpochMilli(any.readAt);
        String range =
                scope.isThread()
                        ? ""
                        : ShanghaiTime.shortMoment(Instant.ofEpochMilli(any.since), now) + " 起，";
        return MeaningPart.of(
                new Meaning.Found(any.all, views(stored), texts),
                "按语义归类（语义模型，未经人工核对）。" + range,
                at,
                now);
    }

    private static Views views(List<StoredView> stored) {
        StoredView any = stored.get(0);
        Optional<View> exclamations =
                stored.stream()
                        .filter(each -> each.kind.equals("exclamations"))
                        .map(StoredView::view)
                        .findFirst();
        int left = stored.stream().filter(each -> !each.isGroup()).mapToInt(StoredView::said).sum();
        return new Views(
                Math.toIntExact(any.all),
                any.commentsRead,
                stored.stream()
                        .filter(each -> each.kind.equals("view"))
                        .map(StoredView::view)
                        .toList(),
                exclamations,
                left);
    }

    private boolean isGroup() {
        return !kind.equals("in_no_group");
    }

    private View view() {
        return new View(
                said,
                texts,
                (double) said / commentsRead,
                negative,
                neutral,
                positive,
                new Comment(quoteId, "", Sentiment.NEUTRAL),
                words.isEmpty() ? List.of() : List.of(words));
    }
}
