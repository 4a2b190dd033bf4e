/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.topic;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Cuts a topic expression into lexemes. Brackets and quotes may be half or full width. */
final class ExpressionLexer {

    enum Type {
        WORD("a word"),
        PHRASE("a phrase"),
        SET("a word set"),
        TITLE("标题:"),
        AND("AND"),
        OR("OR"),
        NOT("NOT"),
        NEAR("NEAR/n"),
        EXCEPT("EXCEPT"),
        OPEN("an opening bracket"),
        CLOSE("a closing bracket"),
        END("the end of the expression");

        final String label;

        Type(String label) {
            this.label = label;
        }
    }

    /**
     * @param text what a word or phrase says, without quotes; the name of a set, without @; the
     *     number of a NEAR
     * @param start position of its first character
     * @param end position after its last
     */
    record Lexeme(Type type, String text, int start, int end) {

        String shown() {
            return switch (type) {
                case WORD, PHRASE -> "\"" + text + "\"";
                case SET -> "@" + text;
                default -> type.label;
            };
        }
    }

    private static final String OPENING_QUOTES = "\"“”「『";
    private static final String CLOSING_QUOTES = "\"””」』";
    private static final List<String> TITLE_FIELDS = List.of("标题", "title");
    private static final int MAX_DISTANCE = 100;

    private final String topicId;
    private final String expression;
    private int at;

    ExpressionLexer(String topicId, String expression) {
        this.topicId = topicId;
        this.expression = expression;
    }

    /** The word sets an expression names; those before the first fault, if it has one. */
    static Set<String> setsIn(String expression) {
        Set<String> names = new LinkedHashSet<>();
        ExpressionLexer lexer = new ExpressionLexer("", expression);
        try {
            for (Lexeme lexeme = lexer.next(); lexeme.type != Type.END; lexeme = lexer.next()) {
                if (lexeme.type == Type.SET) {
                    names.add(lexeme.text);
                }
            }
        } catch (TopicExpressionException e) {
            // Whoever compiles the expression is told of it, with the topic's name.
        }
        return names;
    }

    Lexeme next() {
        while (at < expression.length() && isBlank(expression.charAt(at))) {
            at++;
        }
        int start = at;
        if (at == expression.length()) {
            return new Lexeme(Type.END, "", start, start);
        }
        char c = expression.charAt(at);
        if (c == '(' || c == '（') {
            return single(Type.OPEN);
        }
        if (c == ')' || c == '）') {
            return single(Type.CLOSE);
        }
        int quote = OPENING_QUOTES.indexOf(c);
        return quote >= 0 ? phrase(c, CLOSING_QUOTES.charAt(quote)) : word();
    }

    private Lexeme single(Type type) {
        at++;
        return new Lexeme(type, "", at - 1, at);
    }

    private Lexeme phrase(char opening, char closing) {
        int start = at;
        int stop = expression.indexOf(closing, start + 1);
        if (stop < 0) {
            throw error(
                    start, "the phrase opened by " + opening + " has no closing " + closing + ".");
        }
        at = stop + 1;
        return new Lexeme(Type.PHRASE, expression.substring(start + 1, stop), start, at);
    }

    private Lexeme word() {
        int start = at;
        while (at < expression.length() && !isDelimiter(expression.charAt(at))) {
            at++;
        }
        String text = expression.substring(start, at);
        if (text.charAt(0) == '@' || text.charAt(0) == '＠') {
            return new Lexeme(Type.SET, text.substring(1), start, at);
        }
        int title = titlePrefix(text);
        if (title > 0) {
            at = start + title;
            return new Lexeme(Type.TITLE, "", start, at);
        }
        return switch (text) {
            case "AND" -> new Lexeme(Type.AND, text, start, at);
            case "OR" -> new Lexeme(Type.OR, text, start, at);
            case "NOT" -> new Lexeme(Type.NOT, text, start, at);
            case "EXCEPT" -> new Lexeme(Type.EXCEPT, text, start, at);
            case "and", "or", "not", "except", "And", "Or", "Not", "Except" ->
                    throw error(
                            start,
                            "write the operator in capitals, or put \""
                                    + text
                                    + "\" in quotes if the word is meant.");
            default ->
                    isNear(text)
                            ? new Lexeme(Type.NEAR, distance(text, start), start, at)
                            : new Lexeme(Type.WORD, text, start, at);
        };
    }

    /** Length of {@code 标题:} or {@code title:} at the start of a word; 0 if it is none. */
    private static int titlePrefix(String text) {
        for (String field : TITLE_FIELDS) {
            int end = field.length();
            if (text.length() > end
                    && text.regionMatches(true, 0, field, 0, end)
                    && (text.charAt(end) == ':' || text.charAt(end) == '：')) {
                return end + 1;
            }
        }
        return 0;
    }

    private static boolean isNear(String text) {
        return text.equals("NEAR") || text.startsWith("NEAR/");
    }

    private String distance(String text, int start) {
        String digits = text.length() > 5 ? text.substring(5) : "";
        boolean number =
                !digits.isEmpty()
                        && digits.length() <= 3
                        && digits.chars().allMatch(d -> d >= '0' && d <= '9');
        if (!number || Integer.parseInt(digits) > MAX_DISTANCE) {
            throw error(
                    start,
                    "NEAR needs the greatest number of words between, 0 to "
                            + MAX_DISTANCE
                            + ", as in NEAR/5, but \""
                            + text
                            + "\" was found.");
        }
        return digits;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isDelimiter(char c) {
        return isBlank(c) || "()（）".indexOf(c) >= 0 || OPENING_QUOTES.indexOf(c) >= 0;
    }

    private TopicExpressionException error(int position, String problem) {
        return TopicExpressionException.at(topicId, position, problem);
    }
}
