/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.grafana.lint;

import io.yuqing.sql.SqlLexer;
import io.yuqing.sql.TokenKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the names of a query stand for, {@code expression AS name}, followed through names, elements
 * of tuples and the functions that only carry them. Subqueries are not told apart: a name that is
 * given twice must hold both times.
 */
final class QueryNames {
    private static final Set<String> BEFORE =
            Set.of(",", "(", "SELECT", "DISTINCT", "WITH", "WHERE", "BY", "ON");
    private static final Set<String> CARRIERS =
            Set.of("arrayJoin", "groupArray", "groupUniqArray", "any", "argMin", "argMax");

    private final List<String> query;

    QueryNames(String sql) {
        query = tokens(sql);
    }

    /** Whether everything called so, there is something, comes out of what reads this view. */
    boolean readsView(String name, String view) {
        return readsView(List.of(name), view, new HashSet<>());
    }

    private boolean readsView(List<String> expression, String view, Set<List<String>> seen) {
        if (expression.contains(view)) {
            return true;
        }
        if (!seen.add(expression)) {
            return false;
        }
        List<List<String>> meant = List.of();
        if (expression.size() == 1) {
            meant = given(expression.get(0));
        } else if (isElement(expression)) {
            int index = Integer.parseInt(expression.get(2));
            meant = elements(expression.subList(0, 1), index, new HashSet<>());
        }
        return !meant.isEmpty()
                && meant.stream().allMatch(one -> readsView(one, view, new HashSet<>(seen)));
    }

    /** The expressions that may be an element of this tuple, or of the tuples in this array. */
    private List<List<String>> elements(List<String> of, int index, Set<List<String>> seen) {
        if (of.isEmpty() || !seen.add(of)) {
            return List.of();
        }
        if (of.size() == 1) {
            return given(of.get(0)).stream()
                    .flatMap(meant -> elements(meant, index, seen).stream())
                    .toList();
        }
        boolean call = of.get(1).equals("(");
        if (!call && !of.get(0).equals("(")) {
            return List.of();
        }
        List<List<String>> inside = split(of.subList(call ? 2 : 1, of.size() - 1));
        List<String> first = inside.get(0);
        if (call && CARRIERS.contains(of.get(0))) {
            return elements(first, index, seen);
        }
        if (!call && of.get(1).equals("SELECT")) {
            return elements(upToFrom(first), index, seen);
        }
        boolean tuple = !call || of.get(0).equals("tuple");
        return tuple && index <= inside.size() ? List.of(inside.get(index - 1)) : List.of();
    }

    /** What stands before each {@code AS name}. */
    private List<List<String>> given(String name) {
        List<List<String>> found = new ArrayList<>();
        for (int as = 1; as + 1 < query.size(); as++) {
            if (query.get(as).equals("AS") && query.get(as + 1).equals(name)) {
                found.add(query.subList(beginningOf(as), as));
            }
        }
        return found;
    }

    private int beginningOf(int end) {
        int depth = 0;
        int at = end;
        while (at > 0 && (depth > 0 || !BEFORE.contains(query.get(at - 1)))) {
            at--;
            depth += step(query.get(at), ")", "(");
        }
        return at;
    }

    private static List<String> upToFrom(List<String> select) {
        int depth = 0;
        for (int at = 1; at < select.size(); at++) {
            depth += step(select.get(at), "(", ")");
            if (depth == 0 && select.get(at).equals("FROM")) {
                return select.subList(1, at);
            }
        }
        return select.subList(1, select.size());
    }

    /** The parts between the commas outside of brackets. */
    private static List<List<String>> split(List<String> list) {
        List<List<String>> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int at = 0; at <= list.size(); at++) {
            if (at == list.size() || (depth == 0 && list.get(at).equals(","))) {
                parts.add(list.subList(from, at));
                from = at + 1;
            } else {
                depth += step(list.get(at), "(", ")");
            }
        }
        return parts;
    }

    private static int step(String token, String deeper, String back) {
        return token.equals(deeper) ? 1 : token.equals(back) ? -1 : 0;
    }

    private static boolean isElement(List<String> expression) {
        return expression.size() == 3
                && expression.get(1).equals(".")
                && expression.get(2).matches("\\d{1,3}");
    }

    private static List<String> tokens(String sql) {
        List<String> tokens = new ArrayList<>();
        SqlLexer lexer = SqlLexer.of(sql);
        while (lexer.next()) {
            if (lexer.kind() != TokenKind.BLANK) {
                tokens.add(lexer.text());
            }
        }
        return tokens;
    }
}
