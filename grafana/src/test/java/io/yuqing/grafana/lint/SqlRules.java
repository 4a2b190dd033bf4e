/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.grafana.lint;

import io.yuqing.grafana.board.BoardQuery;
import io.yuqing.sql.SqlLexer;
import io.yuqing.sql.TokenKind;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a query may and may not say, whatever it asks for. */
final class SqlRules {
    private static final Set<String> MUST_LIMIT =
            Set.of("table", "barchart", "piechart", "heatmap");
    private static final Pattern SOURCE =
            Pattern.compile("(?i)(?<!FILL |ARRAY )\\b(?:FROM|JOIN)\\s+([\\w.]+)");
    private static final Pattern SELECT_STAR = Pattern.compile("(?i)SELECT\\s+(DISTINCT\\s+)?\\*");
    private static final Pattern SAFE_VARIABLE =
            Pattern.compile("decodeURLComponent\\('\\$\\{\\w+:percentencode}'\\)");
    private static final Pattern CONDITIONAL_VARIABLE = Pattern.compile(",\\s*\\$\\w+\\s*\\)");
    private static final Pattern MACRO = Pattern.compile("\\$__\\w+");
    private static final Pattern CONDITION =
            Pattern.compile("\\$__conditionalAll\\((.*?),\\s*\\$(\\w+)\\s*\\)");

    /**
     * {@code FROM v_items_of(topic = …, thread = …}: an empty argument says that nothing is chosen.
     */
    private static final Pattern ARGUMENT =
            Pattern.compile(
                    "(?<=\\bv_\\w{1,40}\\(|, )\\w+ = decodeURLComponent\\('\\$\\{\\w+:percentencode}'\\)(?=, )");

    private static final Pattern VARIABLE_NAME = Pattern.compile("\\$\\{?\\w*level\\b(?!_)");
    private static final Pattern LAST_LEVEL = Pattern.compile("(?<![\\w.])level\\b");

    private SqlRules() {}

    static List<BoardRule> rules() {
        return List.of(
                eachQuery(
                        "no query selects *",
                        "a new column would change the board",
                        (query, problems) -> {
                            if (SELECT_STAR.matcher(query.sql()).find()) {
                                problems.accept("SELECT *");
                            }
                        }),
                eachQuery(
                        "a query reads views only",
                        "readers have no right to the tables, and a table shows rows twice",
                        (query, problems) -> {
                            Matcher source = SOURCE.matcher(query.sql());
                            while (source.find()) {
                                if (!source.group(1).startsWith("v_")) {
                                    problems.accept("reads " + source.group(1));
                                }
                            }
                        }),
                eachQuery(
                        "a query whose rows are shown has a LIMIT",
                        "a million rows end a browser",
                        (query, problems) -> {
                            boolean shown =
                                    query.kind() != BoardQuery.Kind.PANEL
                                            || MUST_LIMIT.contains(
                                                    query.owner().path("type").asText());
                            if (shown && !query.sql().matches("(?is).*\\bLIMIT \\d+\\s*$")) {
                                problems.accept("does not end in LIMIT n");
                            }
                        }),
                eachQuery(
                        "a variable enters percent-encoded, inside decodeURLComponent",
                        "no other format of Grafana escapes a backslash: see RATIONALE.md",
                        (query, problems) -> {
                            String rest = SAFE_VARIABLE.matcher(query.sql()).replaceAll("''");
                            rest = CONDITIONAL_VARIABLE.matcher(rest).replaceAll(")");
                            rest = MACRO.matcher(rest).replaceAll("");
                            if (rest.contains("$")) {
                                problems.accept(
                                        "bare variable near "
                                                + rest.substring(
                                                        rest.indexOf('$'),
                                                        Math.min(
                                                                rest.length(),
                                                                rest.indexOf('$') + 20)));
                            }
                        }),
                eachQuery(
                        "a variable stands inside $__conditionalAll of the same variable",
                        "with All or nothing typed the condition must vanish",
                        SqlRules::conditional),
                eachQuery(
                        "literals inside $__conditionalAll hold no bracket and no comma",
                        "the plugin counts them without looking at quotes",
                        (query, problems) -> {
                            Matcher condition = CONDITION.matcher(query.sql());
                            while (condition.find()) {
                                String text =
                                        SAFE_VARIABLE.matcher(condition.group(1)).replaceAll("");
                                SqlLexer lexer = SqlLexer.of(text);
                                while (lexer.next()) {
                                    if (lexer.kind() == TokenKind.QUOTED
                                            && lexer.text().matches("(?s)'.*[(),].*")) {
                                        problems.accept(lexer.text());
                                    }
                                }
                            }
                        }),
                eachQuery(
                        "what has fired is told apart by its highest level",
                        "an alert that was red and fell is otherwise never seen as red",
                        (query, problems) -> {
                            String rest = VARIABLE_NAME.matcher(query.sql()).replaceAll("");
                            String[] parts = rest.split("\\bFROM\\b");
                            for (int i = 1; i < parts.length; i++) {
                                if (parts[i].contains("$__timeFilter(fired_at)")
                                        && LAST_LEVEL.matcher(parts[i - 1] + parts[i]).find()) {
                                    problems.accept("level instead of highest_level");
                                }
                            }
                        }),
                eachQuery(
                        "a query has no comment and no SETTINGS",
                        "the plugin strips comments, and a read-only user may change no setting",
                        SqlRules::neitherCommentNorSettings));
    }

    static BoardRule eachQuery(
            String name, String because, BiConsumer<BoardQuery, Consumer<String>> check) {
        return BoardRule.of(
                name,
                because,
                (board, problems) -> {
                    for (BoardQuery query : board.queries()) {
                        check.accept(query, text -> problems.accept(query.where() + ": " + text));
                    }
                });
    }

    /** A mark of a comment is one inside a text too: the plugin does not look at quotes. */
    private static void neitherCommentNorSettings(BoardQuery query, Consumer<String> problems) {
        boolean found = query.sql().contains("--") || query.sql().contains("/*");
        SqlLexer lexer = SqlLexer.of(query.sql());
        while (lexer.next()) {
            found |= lexer.kind() == TokenKind.COMMENT || lexer.is("SETTINGS");
        }
        if (found) {
            problems.accept("comment or SETTINGS");
        }
    }

    private static void conditional(BoardQuery query, Consumer<String> problems) {
        Matcher condition = CONDITION.matcher(ARGUMENT.matcher(query.sql()).replaceAll(""));
        String rest =
                condition.replaceAll(
                        m ->
                                m.group(1).contains("${" + m.group(2) + ":")
                                        ? "1=1"
                                        : Matcher.quoteReplacement("'${wrong}'"));
        if (rest.contains("${")) {
            problems.accept("a variable outside of its $__conditionalAll");
        }
    }
}
