/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.read;

import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What threads are called: the title of the original, or how its text begins. */
public final class ThreadNames {
    private static final String ASKED =
            """
            SELECT root_id AS rootId, %s AS platform, toUnixTimestamp64Milli(published_at) AS publishedAt, leftUTF8(title, 120) AS title, url
            FROM v_threads
            WHERE root_id IN {roots:Array(String)}\
            """
                    .formatted(PlatformNames.of("platform"));

    private final Map<String, Name> names = new HashMap<>();

    private ThreadNames() {}

    record Row(String rootId, String platform, long publishedAt, String title, String url) {}

    /**
     * @param said words of strangers; empty if they are not kept any more
     * @param url as strangers gave it
     */
    public record Name(String platform, long publishedAt, String said, String url) {}

    public static ThreadNames ask(Tables tables, Collection<String> roots) throws TablesException {
        ThreadNames names = new ThreadNames();
        if (roots.isEmpty()) {
            return names;
        }
        List<Row> rows = tables.rows(ASKED, Map.of("roots", List.copyOf(roots)), Row.class);
        List<ItemKey> untitled = new ArrayList<>();
        for (Row row : rows) {
            if (row.title.isBlank()) {
                untitled.add(new ItemKey(row.rootId, false, row.publishedAt));
            }
        }
        ItemTexts texts = ItemTexts.ask(tables, untitled);
        for (Row row : rows) {
            ItemText text = texts.post(row.rootId);
            String said = row.title.isBlank() && text != null ? text.said() : row.title;
            names.names.put(row.rootId, new Name(row.platform, row.publishedAt, said, row.url));
        }
        return names;
    }

    /** Null if its original was not collected. */
    public Name of(String root) {
        return names.get(root);
    }
}
