/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.read;

import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What some items say; those whose 30 days are over are not in it. */
public final class ItemTexts {
    private static final String ASKED =
            """
            SELECT item_id AS itemId, kind, %s AS platform, toUnixTimestamp64Milli(published_at) AS publishedAt,
                leftUTF8(title, 120) AS title, leftUTF8(if(text = '', media_text, text), 400) AS text, url, sentiment,
                low_confidence AS lowConfidence
            FROM v_item_texts
            WHERE slice_start IN (SELECT toStartOfTenMinutes(toDateTime(arrayJoin({times:Array(UInt32)}), 'Asia/Shanghai')))
                AND item_id IN {ids:Array(String)}
            LIMIT 1000\
            """
                    .formatted(PlatformNames.of("platform"));

    private final Map<String, ItemText> posts = new HashMap<>();
    private final Map<String, ItemText> comments = new HashMap<>();

    private ItemTexts(List<ItemText> texts) {
        texts.forEach(text -> (text.isComment() ? comments : posts).put(text.itemId(), text));
    }

    /** Found by their ten minutes, so that a few cost little among millions. */
    public static ItemTexts ask(Tables tables, Collection<ItemKey> items) throws TablesException {
        if (items.isEmpty()) {
            return new ItemTexts(List.of());
        }
        String times =
                items.stream()
                        .map(item -> Long.toString(item.publishedAt() / 1_000))
                        .distinct()
                        .collect(Collectors.joining(",", "[", "]"));
        List<String> ids = items.stream().map(ItemKey::id).distinct().toList();
        return new ItemTexts(
                tables.rows(ASKED, Map.of("times", times, "ids", ids), ItemText.class));
    }

    /** Null if it is not there any more. */
    public ItemText post(String id) {
        return posts.get(id);
    }

    /** Null if it is not there any more. */
    public ItemText comment(String id) {
        return comments.get(id);
    }

    /** Null if it is not there any more. */
    public ItemText of(ItemKey item) {
        return item.comment() ? comment(item.id()) : post(item.id());
    }
}
