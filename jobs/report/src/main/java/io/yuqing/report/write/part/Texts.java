/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.write.part;

import io.yuqing.report.ask.Digest;
import io.yuqing.report.ask.Parameters;
import io.yuqing.report.ask.Row;
import io.yuqing.report.model.Excerpt;
import java.util.Collection;
import java.util.Map;

/** What items say that are named in a sentence or a table, so that nobody has to look up an id. */
public final class Texts {
    /** Two lines of a cell, or one and a half of the text. */
    private static final int LONGEST = 40;

    private final Map<String, Row> rows;

    private Texts(Map<String, Row> rows) {
        this.rows = rows;
    }

    /**
     * @param from when the first of them was published, epoch millis
     * @param to the moment after the last one
     */
    public static Texts of(Draft draft, Collection<String> ids, long from, long to) {
        return ids.isEmpty()
                ? new Texts(Map.of())
                : new Texts(
                        draft.askWithin(
                                        "quotes",
                                        from,
                                        to,
                                        Parameters.NONE.withAll("ids", ids),
                                        "item_id")
                                .byKey());
    }

    /** Of the time of the order. */
    public static Texts of(Draft draft, Collection<String> ids) {
        return of(draft, ids, draft.order().from(), draft.order().to());
    }

    public Excerpt excerpt(String id) {
        Row row = rows.get(id);
        if (row == null) {
            return new Excerpt(id, "", false, "");
        }
        String text = row.text("text");
        String line = text.strip().lines().findFirst().orElse("").strip();
        String shown =
                line.codePointCount(0, line.length()) <= LONGEST
                        ? line
                        : line.substring(0, line.offsetByCodePoints(0, LONGEST));
        return new Excerpt(id, shown, shown.equals(text.strip()), Digest.sha256(text));
    }

    /** Its address; empty: none is known. */
    public String link(String id) {
        Row row = rows.get(id);
        return row == null ? "" : row.text("link");
    }
}
