/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.topic;

import io.yuqing.nlp.text.Normalizer;
import io.yuqing.nlp.topic.typed.TypedWord;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static final String OPENING_QUOTES = "\"＂“”「『";
    private static final String CLOSING_QUOTES = "\"＂””」』";
    private static final List<String> TITLE_FIELDS = List.of("标题", "title");
    static final List<String> OPERATORS = List.of("AND", "OR", "NOT", "EXCEPT", "NEAR");
    private static final String DOUBLE_QUOTES = "\"＂“”";
    private static final Pattern QUOTED_OPERATOR =
            Pattern.compile("(?<!\\S)(AND|OR|NOT|EXCEPT|NEAR/\\d+)(?!\\S)");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
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

    /** What stands in quotes, if all of it does; else null. */
    static String unquoted(String text) {
        int quote = text.length() < 2 ? -1 : OPENING_QUOTES.indexOf(text.charAt(0));
        return quote >= 0 && text.charAt(text.length() - 1) == CLOSING_QUOTES.charAt(quote)
                ? text.substring(1, text.length() - 1)
                : null;
    }

    Lexeme next() {
        while (at < expression.length() && isSkipped(expression.charAt(at))) {
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
        String text = expression.substring(start + 1, stop);
        checkPhrase(text, opening, start + 1);
        return new Lexeme(Type.PHRASE, text, start, at);
    }

    /** Quotes of two kinds take what stands between two phrases into one. */
    private void checkPhrase(String text, char opening, int start) {
        for (int i = 0; i < text.length() && DOUBLE_QUOTES.indexOf(opening) >= 0; i++) {
            if (DOUBLE_QUOTES.indexOf(text.charAt(i)) >= 0) {
                throw error(
                        start + i,
                        "the phrase opened by "
                                + opening
                                + " holds "
                                + text.charAt(i)
                                + "; write the same quotes before and after a phrase, or 「 and 」"
                                + " around one that holds quotes.");
            }
        }
        Matcher operator = QUOTED_OPERATOR.matcher(TypedWord.fold(text));
        if (operator.find() && HAN.matcher(text).find()) {
            throw error(
                    start + operator.start(),
                    operator.group()
                            + " is no operator in quotes; put each word in quotes of its own.");
        }
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
        String folded = visible(text);
        int title = TypedWord.fold(text).indexOf(':') + 1;
        if (title > 0 && isTitleField(text.substring(0, title - 1))) {
            at = start + title;
            return new Lexeme(Type.TITLE, "", start, at);
        }
        return switch (folded) {
            case "AND" -> new Lexeme(Type.AND, folded, start, at);
            case "OR" -> new Lexeme(Type.OR, folded, start, at);
            case "NOT" -> new Lexeme(Type.NOT, folded, start, at);
            case "EXCEPT" -> new Lexeme(Type.EXCEPT, folded, start, at);
            default -> nearOrWord(text, folded, start);
        };
    }

    private Lexeme nearOrWord(String text, String folded, int start) {
        if (isNear(folded)) {
            return new Lexeme(Type.NEAR, distance(folded, start), start, at);
        }
        String capitals = folded.toUpperCase(Locale.ROOT);
        if (OPERATORS.contains(capitals) || isNear(capitals)) {
            throw error(
                    start,
                    "write the operator in capitals, or put \""
                            + text
                            + "\" in quotes if the word is meant.");
        }
        return new Lexeme(Type.WORD, text, start, at);
    }

    private static boolean isTitleField(String name) {
        return TITLE_FIELDS.contains(Normalizer.normalizeTerm(name));
    }

    private static boolean isNear(String text) {
        return text.equals("NEAR") || text.startsWith("NEAR/");
    }

    /** In half width, without what comes along unseen when a text is copied. */
    private static String visible(String text) {
        return TypedWord.fold(text)
                .codePoints()
                .filter(c -> !isInvisible(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT;
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

    private static boolean isSkipped(char c) {
        return isBlank(c) || isInvisible(c);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isDelimiter(char c) {
        return isBlank(c) || "()（）".indexOf(c) >= 0 || OPENING_QUOTES.indexOf(c) >= 0;
    }

    /**
     * @param index in UTF-16 units
     */
    TopicExpressionException error(int index, String problem) {
        return TopicExpressionException.at(topicId, place(index), problem);
    }

    /** The number of characters before it: an emoji is one. */
    int place(int index) {
        return expression.codePointCount(0, index);
    }
}
