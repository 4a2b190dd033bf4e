/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.search.find;

import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import io.yuqing.nlp.text.Normalizer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks ClickHouse for the items of a piece of time on which a search may fire. */
final class Candidates {
    private static final int SECONDS = 3;

    /** As much of the texts as is analysed; a character is never more than one of the analysis. */
    private static final String SELECT =
            """
            SELECT item_id AS id, kind, root_id AS rootId, toUnixTimestamp64Milli(published_at) AS at, platform, url, sentiment, category,
                cluster_id AS clusterId, substringUTF8(title, 1, %1$d) AS headline, substringUTF8(text, 1, %2$d) AS body,
                substringUTF8(media_text, 1, %2$d) AS media
            FROM v_item_texts
            WHERE published_at >= fromUnixTimestamp64Milli({since:Int64}) AND published_at <= fromUnixTimestamp64Milli({at:Int64})
                AND (published_at < fromUnixTimestamp64Milli({at:Int64}) OR item_id < {id:String} OR (item_id = {id:String} AND kind < {kind:String}))\
            """
                    .formatted(Normalizer.MAX_TITLE, Normalizer.MAX_TEXT);

    private static final String OF_TOPIC =
            """
             AND (item_id, kind) IN (SELECT item_id, kind FROM v_items_of(thread = '', topic = {topic:String}, \
            since = intDiv({since:Int64}, 1000), until = intDiv({at:Int64}, 1000) + 1))\
            """;

    private static final String ORDER =
            " ORDER BY published_at DESC, item_id DESC, kind DESC LIMIT {most:UInt32}";

    private final Tables tables;
    private final String sql;
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    Candidates(Tables tables, Filters filters, Prefilter prefilter) {
        this.tables = tables;
        StringBuilder conditions = new StringBuilder();
        filter(conditions, "platform", filters.platform());
        filter(conditions, "sentiment", filters.sentiment());
        filter(conditions, "category", filters.category());
        filter(conditions, "kind", "sort", filters.kind());
        if (!filters.topic().isEmpty()) {
            conditions.append(OF_TOPIC);
            parameters.put("topic", filters.topic());
        }
        sql = SELECT + conditions + prefilter.sql() + ORDER;
        parameters.putAll(prefilter.parameters());
    }

    private void filter(StringBuilder conditions, String column, String value) {
        filter(conditions, column, column, value);
    }

    private void filter(StringBuilder conditions, String column, String name, String value) {
        if (!value.isEmpty()) {
            conditions.append(" AND %s = {%s:String}".formatted(column, name));
            parameters.put(name, value);
        }
    }

    /**
     * Those behind a position, back to a moment, the newest first.
     *
     * @param most how many of them
     */
    List<ItemRow> between(Position position, Instant since, int most) throws TablesException {
        Map<String, Object> all = new LinkedHashMap<>(parameters);
        all.put("since", Long.toString(since.toEpochMilli()));
        all.put("at", Long.toString(position.at()));
        all.put("id", position.id());
        all.put("kind", position.kind());
        all.put("most", Integer.toString(most));
        return tables.within(SECONDS).rows(sql, all, ItemRow.class);
    }
}
