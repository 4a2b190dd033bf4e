/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.table;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a county says of its own exports; it wins over the words that are known. Immutable.
 *
 * @param columns what columns stand for, by header
 * @param dropped columns that must not be read
 * @param constants of roles that no column has, such as the platform
 * @param time how times are written; null for the forms that are known
 * @param clock the time of day that a date alone stands for; empty if it stands for none
 */
public record ColumnMap(
        Map<String, Role> columns,
        Set<String> dropped,
        Map<Role, String> constants,
        DateTimeFormatter time,
        String clock) {
    /** Says nothing. */
    public static final ColumnMap NONE = new ColumnMap(Map.of(), Set.of(), Map.of(), null, "");

    public ColumnMap {
        Map<String, Role> normal = new HashMap<>();
        columns.forEach((header, role) -> normal.put(Synonyms.normal(header), role));
        columns = Map.copyOf(normal);
        dropped = Set.copyOf(dropped.stream().map(Synonyms::normal).toList());
        constants = Map.copyOf(constants);
    }

    /** What a column stands for. */
    Synonyms.Rank rank(String header) {
        String word = Synonyms.normal(header);
        Role own = columns.get(word);
        if (own != null) {
            return new Synonyms.Rank(own, -1);
        }
        return dropped.contains(word) ? new Synonyms.Rank(Role.PERSONAL, 0) : Synonyms.of(header);
    }
}
