/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.read;

import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import java.util.List;
import java.util.stream.Stream;

/**
 * One thing that comments say, grouped as 网民观点 of the boards groups them.
 *
 * @param word that its comments share; empty if they are one text without such a word
 * @param all comments there are, of all groups
 * @param texts different ones of the group
 * @param unsure comments whose attitude the machine is not sure of
 * @param central the text that has most in common with others; null if it is not there any more
 * @param sample its most liked comment; null if that is not there any more
 */
public record Opinion(
        String attitude,
        String word,
        long comments,
        long all,
        long texts,
        long unsure,
        ItemText central,
        ItemText sample) {

    private static final String ASKED =
            """
            SELECT attitude, word, comments, everything AS all, texts, unsure, sample.2 AS sampleId, toUnixTimestamp64Milli(sample.3) AS sampleAt,
                central.2 AS centralId, toUnixTimestamp64Milli(central.3) AS centralAt
            FROM
            (
                SELECT attitude, any(label) AS word, sum(said) AS comments, sum(comments) OVER () AS everything, count() AS texts,
                    sum(liked) AS likes, sum(doubted) AS unsure, argMax(best, (best.1, said, best.2)) AS sample,
                    argMax(best, (central_by, said, best.2)) AS central
                FROM
                (
                    SELECT post.1 AS same_text, any(post.2) AS attitude, any(post.3) AS said, any(post.4) AS liked, any(post.5) AS doubted,
                        any(post.6) AS best, argMax(word, (score, word)) AS label,
                        -- What its words are worth, so that a long text is not central for its length.
                        sum(greatest(score, 0)) / sqrt(count()) AS central_by
                    FROM
                    (
                        SELECT word, if(word = '', -1, (count() - 1) * pow(log((any(texts) + 1) / count()), 2)) AS score,
                            groupArray((same_text, attitude, said, liked, doubted, best)) AS posts
                        FROM
                        (
                            SELECT if(cluster_id = '', item_id, cluster_id) AS same_text, any(sentiment) AS attitude, any(keywords) AS words,
                                count() AS said, sum(likes) AS liked, sum(low_confidence) AS doubted, max((likes, item_id, published_at)) AS best,
                                count() OVER () AS texts
                            FROM %s
                            WHERE kind = 'comment'
                            GROUP BY same_text
                        )
                        LEFT ARRAY JOIN words AS word
                        GROUP BY word
                    )
                    ARRAY JOIN posts AS post
                    GROUP BY same_text
                )
                GROUP BY attitude, if(label = '', same_text, label)
                ORDER BY comments DESC, likes DESC, sample.2
                LIMIT 8
            )
            ORDER BY comments DESC, likes DESC, sampleId\
            """
                    .formatted(Scope.ITEMS);

    record Row(
            String attitude,
            String word,
            long comments,
            long all,
            long texts,
            long unsure,
            String sampleId,
            long sampleAt,
            String centralId,
            long centralAt) {
        Stream<ItemKey> keys() {
            return Stream.of(
                            new ItemKey(sampleId, true, sampleAt),
                            new ItemKey(centralId, true, centralAt))
                    .distinct();
        }
    }

    /** The largest groups, each with what one of it says. */
    public static List<Opinion> ask(Tables tables, Scope scope) throws TablesException {
        List<Row> rows = tables.rows(ASKED, scope.parameters(), Row.class);
        ItemTexts texts =
                ItemTexts.ask(tables, rows.stream().flatMap(Row::keys).distinct().toList());
        return rows.stream().map(row -> of(row, texts)).toList();
    }

    private static Opinion of(Row row, ItemTexts texts) {
        return new Opinion(
                row.attitude,
                row.word,
                row.comments,
                row.all,
                row.texts,
                row.unsure,
                texts.comment(row.centralId),
                texts.comment(row.sampleId));
    }
}
