/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.search.find;

import io.yuqing.gateway.desk.table.TablesException;
import io.yuqing.nlp.TextSearch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * What a piece of time holds.
 *
 * @param items those that the matcher looked at, the newest first, each with the words by which the
 *     expression fires on it, or none
 * @param end behind all of them
 */
record Look(List<Hit> items, Position end) {

    /**
     * @param since where the piece ends, if it holds no more than {@code most}
     * @param late whether no other text is to be looked at, because some take long
     */
    static Look at(
            Candidates candidates,
            TextSearch text,
            Position position,
            Instant since,
            int most,
            BooleanSupplier late)
            throws TablesException {
        List<ItemRow> rows = candidates.between(position, since, most);
        List<Hit> items = new ArrayList<>();
        for (ItemRow row : rows) {
            if (!items.isEmpty() && late.getAsBoolean()) {
                return new Look(items, items.get(items.size() - 1).row().position());
            }
            items.add(new Hit(row, text.words(row.headline(), row.body(), row.media())));
        }
        boolean whole = rows.size() < most;
        return new Look(
                items, whole ? Position.before(since) : rows.get(rows.size() - 1).position());
    }
}
