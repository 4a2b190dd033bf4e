/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.search.find;

import io.yuqing.gateway.desk.table.TablesException;
import io.yuqing.nlp.TextSearch;
import java.time.Instant;
import java.util.List;

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
     */
    static Look at(
            Candidates candidates, TextSearch text, Position position, Instant since, int most)
            throws TablesException {
        List<Hit> items =
                candidates.between(position, since, most).stream()
                        .map(row -> new Hit(row, words(text, row)))
                        .toList();
        boolean whole = items.size() < most;
        return new Look(
                items,
                whole ? Position.before(since) : items.get(items.size() - 1).row().position());
    }

    private static List<String> words(TextSearch text, ItemRow row) {
        return text.words(row.headline(), row.body(), row.media());
    }
}
