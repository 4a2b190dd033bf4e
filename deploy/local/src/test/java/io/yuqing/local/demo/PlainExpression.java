/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A topic expression read as plain text search, without segmentation: a second opinion on what the
 * texts of the generator are about. A word is found where its characters stand; NEAR counts
 * characters.
 */
public final class PlainExpression {
    private static final Pattern TOKEN = Pattern.compile("\\(|\\)|\"[^\"]+\"|[^\\s()\"]+");

    private final List<String> tokens = new ArrayList<>();
    private final BiPredicate<String, Integer> matches;
    private int at;

    private PlainExpression(String expression) {
        Matcher matcher = TOKEN.matcher(expression);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        matches = or();
        if (at != tokens.size()) {
            throw new IllegalArgumentException("Left over in " + expression + ": " + peek());
        }
    }

    public static PlainExpression parse(String expression) {
        return new PlainExpression(expression);
    }

    /**
     * Whether the text fits.
     *
     * @param charactersAWord how many characters apart words may stand for each word that NEAR
     *     allows: 1 to be sure that they are near enough, more to be sure that they are not
     */
    public boolean matches(String text, int charactersAWord) {
        return matches.test(text, charactersAWord);
    }

    private BiPredicate<String, Integer> or() {
        BiPredicate<String, Integer> left = and();
        while (peek().equals("OR")) {
            at++;
            left = left.or(and());
        }
        return left;
    }

    private BiPredicate<String, Integer> and() {
        BiPredicate<String, Integer> left = not();
        while (peek().equals("AND")) {
            at++;
            left = left.and(not());
        }
        return left;
    }

    private BiPredicate<String, Integer> not() {
        if (peek().equals("NOT")) {
            at++;
            return not().negate();
        }
        int from = at;
        BiPredicate<String, Integer> left = operand();
        List<String> leftWords = words(from, at);
        if (!peek().startsWith("NEAR/")) {
            return left;
        }
        int distance = Integer.parseInt(next().substring("NEAR/".length()));
        from = at;
        operand();
        List<String> rightWords = words(from, at);
        return (text, each) -> near(text, leftWords, rightWords, distance * each);
    }

    private BiPredicate<String, Integer> operand() {
        if (peek().equals("(")) {
            at++;
            BiPredicate<String, Integer> inner = or();
            at++;
            return inner;
        }
        String word = next().replace("\"", "");
        return (text, each) -> text.contains(word);
    }

    private List<String> words(int from, int to) {
        return tokens.subList(from, to).stream()
                .filter(token -> !List.of("(", ")", "OR").contains(token))
                .toList();
    }

    private static boolean near(String text, List<String> left, List<String> right, int distance) {
        for (int i = 0; i < text.length(); i++) {
            for (int j = Math.max(0, i - distance); j <= i + distance; j++) {
                if (standsAt(text, left, i) && standsAt(text, right, j)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean standsAt(String text, List<String> words, int position) {
        return words.stream().anyMatch(word -> text.startsWith(word, position));
    }

    private String peek() {
        return at < tokens.size() ? tokens.get(at) : "";
    }

    private String next() {
        return tokens.get(at++);
    }
}
