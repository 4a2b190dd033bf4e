/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.table;

import io.yuqing.connector.collect.Column;
import io.yuqing.connector.collect.Column.Use;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The header row of a sheet: what each of its columns stands for. */
final class Layout {
    private static final Set<Role> WORDS =
            EnumSet.of(Role.TITLE, Role.TEXT, Role.SUMMARY, Role.MEDIA_TEXT);
    private static final int FEWEST = 2;

    private final List<String> headers;
    private final List<Role> roles;
    private final Map<Role, Integer> places = new EnumMap<>(Role.class);

    private Layout(List<String> headers, List<Role> roles) {
        this.headers = headers;
        this.roles = roles;
        for (int i = 0; i < roles.size(); i++) {
            places.put(roles.get(i), i);
        }
    }

    /** Of a row, should it be the header. */
    static Layout of(List<String> row, ColumnMap map) {
        List<Synonyms.Rank> ranks = row.stream().map(map::rank).toList();
        List<Role> roles = new ArrayList<>();
        for (int i = 0; i < ranks.size(); i++) {
            Role role = ranks.get(i).role();
            roles.add(
                    isFirst(ranks, i) ? role : role == Role.AUTHOR ? Role.PERSONAL : Role.UNKNOWN);
        }
        return new Layout(row.stream().map(String::strip).toList(), roles);
    }

    /** How many fields of an item the row names; 0 if it cannot be a header. */
    int score() {
        long named = places.keySet().stream().filter(role -> !role.field().isEmpty()).count();
        boolean hasWords = places.keySet().stream().anyMatch(WORDS::contains);
        return hasWords && named >= FEWEST ? (int) named : 0;
    }

    boolean has(Role role) {
        return places.containsKey(role);
    }

    /** The cell of a row; empty if there is no such column. */
    String value(List<String> row, Role role) {
        Integer place = places.get(role);
        return place == null || place >= row.size() ? "" : row.get(place).strip();
    }

    List<String> headers() {
        return headers;
    }

    Role role(int place) {
        return roles.get(place);
    }

    List<Column> columns(String part) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            if (!headers.get(i).isEmpty()) {
                Role role = roles.get(i);
                String field = role.isTaken() ? role.field() : "";
                columns.add(new Column(part, headers.get(i), use(role), field));
            }
        }
        return columns;
    }

    private static Use use(Role role) {
        return switch (role) {
            case AUTHOR -> Use.AUTHOR;
            case PERSONAL -> Use.PERSONAL;
            case JUDGEMENT -> Use.JUDGEMENT;
            case UNKNOWN -> Use.UNKNOWN;
            default -> Use.TAKEN;
        };
    }

    /**
     * Whether no other column of the same role has a better word, or the same and stands before.
     */
    private static boolean isFirst(List<Synonyms.Rank> ranks, int at) {
        Synonyms.Rank own = ranks.get(at);
        if (own.role().field().isEmpty()) {
            return true;
        }
        for (int i = 0; i < ranks.size(); i++) {
            Synonyms.Rank other = ranks.get(i);
            boolean better =
                    other.place() < own.place() || (other.place() == own.place() && i < at);
            if (i != at && other.role() == own.role() && better) {
                return false;
            }
        }
        return true;
    }
}
