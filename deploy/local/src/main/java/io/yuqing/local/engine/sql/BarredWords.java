/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine.sql;

import io.yuqing.local.engine.chdb.EngineException;
import io.yuqing.sql.SqlLexer;
import io.yuqing.sql.TokenKind;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/**
 * What reaches files, network or programs, and is not under the rights of the engine: a statement
 * with one of these names is refused, however the name is written and wherever it stands.
 */
public final class BarredWords {
    private static final int ACCESS_DENIED = 497;
    private static final int OUTFILE_NOT_ALLOWED = 358;

    private static final Set<String> NAMES =
            Set.of(
                    "file",
                    "infile",
                    "executable",
                    "executablepool",
                    "arrowstream",
                    "embeddedrocksdb",
                    "filelog",
                    "queryrunner");

    /**
     * Only as functions: of a disk anywhere, of a table whose columns are written in a string, and
     * with them what computes a column.
     */
    private static final Set<String> FUNCTIONS =
            Set.of("disk", "format", "generaterandom", "input", "null");

    /** Where {@code values(…)} is such a function and not the rows of an INSERT. */
    private static final Set<String> BEFORE_TABLES =
            Set.of("from", "join", "as", "function", "table", "describe", "desc", ",", "(");

    private BarredWords() {}

    /**
     * @param sql the statement
     * @param parameters values that are put in for names, too
     */
    public static void refuse(byte[] sql, Collection<String> parameters) throws EngineException {
        SqlLexer lexer = new SqlLexer(sql);
        String first = "";
        String second = "";
        String before = "";
        while (lexer.next()) {
            if (lexer.kind() == TokenKind.BLANK || lexer.kind() == TokenKind.COMMENT) {
                continue;
            }
            String word = word(lexer);
            if (word.equals("outfile") && before.equals("into")) {
                throw EngineException.of(
                        OUTFILE_NOT_ALLOWED,
                        "INTO_OUTFILE_NOT_ALLOWED",
                        "INTO OUTFILE is not allowed over HTTP.");
            }
            if (NAMES.contains(word)) {
                throw denied(word);
            }
            boolean values = before.equals("values") && BEFORE_TABLES.contains(second);
            if (word.equals("(") && (values || FUNCTIONS.contains(before))) {
                throw denied(before);
            }
            if (isNameGivenLater(first, before, word)) {
                throw denied(word);
            }
            first = first.isEmpty() ? word : first;
            second = before;
            before = word;
        }
        for (String value : parameters) {
            if (NAMES.contains(value.toLowerCase(Locale.ROOT))) {
                throw denied(value);
            }
        }
    }

    /** A view with a place for a name, or a name that a session keeps for another statement. */
    private static boolean isNameGivenLater(String first, String before, String word) {
        return (first.equals("create") && before.equals(":") && word.equals("identifier"))
                || (first.equals("set") && word.startsWith("param_"));
    }

    private static EngineException denied(String word) {
        return EngineException.of(
                ACCESS_DENIED,
                "ACCESS_DENIED",
                "'"
                        + word
                        + "' is not allowed in the embedded engine: a statement may reach no file,"
                        + " network or program; write another name.");
    }

    /** A name in small letters and without quotes, or a symbol; a text is an empty word. */
    private static String word(SqlLexer lexer) {
        String text = lexer.text();
        if (lexer.kind() == TokenKind.HEREDOC || text.startsWith("'") || text.startsWith("‘")) {
            return "";
        }
        String name =
                lexer.kind() == TokenKind.QUOTED && text.length() > 1
                        ? QuotedName.plain(text.substring(1, text.length() - 1))
                        : text;
        return name.toLowerCase(Locale.ROOT);
    }
}
