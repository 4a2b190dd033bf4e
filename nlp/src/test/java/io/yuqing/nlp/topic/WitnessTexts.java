/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.topic;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts made of the words of an expression, read by a reader of its own that is told nothing but
 * the grammar of the guide: each choice of OR is one text.
 */
final class WitnessTexts {

    private static final Pattern LEXEME =
            Pattern.compile(
                    "[(（]|[)）]|\"[^\"]*\"|＂[^＂]*＂|“[^”]*”|「[^」]*」|『[^』]*』"
                            + "|[^\\s\\p{Z}()（）\"＂“「『]+");

    private static final int MOST = 4_000;

    /** Words in the title and words elsewhere, those side by side joined by a blank. */
    private record Choice(List<String> title, List<String> body) {
        Choice and(Choice other) {
            return new Choice(join(title, other.title), join(body, other.body));
        }

        private static List<String> join(List<String> a, List<String> b) {
            List<String> all = new ArrayList<>(a);
            all.addAll(b);
            return all;
        }
    }

    private final List<String> lexemes = new ArrayList<>();
    private final List<Choice> choices;
    private int at;

    WitnessTexts(String expression) {
        Matcher lexeme = LEXEME.matcher(expression.replaceAll("[\u200b\ufeff]", ""));
        while (lexeme.find()) {
            String text = lexeme.group();
            Matcher title = Pattern.compile("(标题|標題|[tTｔ][iIｉ][tTｔ][lLｌ][eEｅ])[:：]").matcher(text);
            if (title.lookingAt()) {
                lexemes.add("标题:");
                text = text.substring(title.end());
            }
            if (!text.isEmpty()) {
                lexemes.add(text);
            }
        }
        choices = or(false);
    }

    boolean anyMatch(BiPredicate<String, String> fires) {
        return choices.stream()
                .anyMatch(choice -> fires.test(text(choice.title), text(choice.body)));
    }

    private static String text(List<String> words) {
        return String.join(" 。 ？ ".repeat(words.size() > 4 ? 4 : 60), words);
    }

    private List<Choice> or(boolean title) {
        List<Choice> all = new ArrayList<>(and(title));
        while (is("OR")) {
            at++;
            all.addAll(and(title));
        }
        return all;
    }

    private List<Choice> and(boolean title) {
        List<Choice> all = not(title);
        while (is("AND")) {
            at++;
            all = product(all, not(title));
        }
        return all;
    }

    /** What must not stand there is left out; under a second NOT any of it may help. */
    private List<Choice> not(boolean title) {
        if (!is("NOT")) {
            return near(title);
        }
        at++;
        List<Choice> all = new ArrayList<>(List.of(new Choice(List.of(), List.of())));
        all.addAll(not(title));
        return all;
    }

    private List<Choice> near(boolean title) {
        List<Choice> left = except(title);
        if (at < lexemes.size() && folded().startsWith("NEAR/")) {
            at++;
            List<Choice> both = new ArrayList<>();
            for (Choice right : except(title)) {
                for (Choice one : left) {
                    String pair = word(one) + " " + word(right);
                    both.add(choice(title, pair));
                }
            }
            return both;
        }
        return left;
    }

    private static String word(Choice choice) {
        return choice.title.isEmpty() ? choice.body.get(0) : choice.title.get(0);
    }

    private List<Choice> except(boolean title) {
        List<Choice> word = primary(title);
        if (is("EXCEPT")) {
            at++;
            primary(title);
        }
        return word;
    }

    private List<Choice> primary(boolean title) {
        String lexeme = lexemes.get(at++);
        if (lexeme.equals("标题:")) {
            return primary(true);
        }
        if (Set.of("(", "（").contains(lexeme)) {
            List<Choice> inner = or(title);
            at++;
            return inner;
        }
        boolean quoted = "\"＂“「『".indexOf(lexeme.charAt(0)) >= 0;
        String word =
                quoted ? phrase(lexeme.substring(1, lexeme.length() - 1)) : lexeme.replace("*", "");
        List<Choice> all = new ArrayList<>(List.of(choice(title, word)));
        for (String longer : List.of("食物", "1", "x")) {
            if (!quoted && lexeme.startsWith("*")) {
                all.add(choice(title, longer + word));
            }
        }
        for (String longer : List.of("库", "0", "x")) {
            if (!quoted && lexeme.endsWith("*")) {
                all.add(choice(title, word + longer));
            }
        }
        return all;
    }

    /** Chinese texts have no blank between the words of a phrase. */
    private static String phrase(String quoted) {
        return quoted.replaceAll("[\\s\\p{Z}]+", " ")
                .strip()
                .replaceAll("(?<=\\p{IsHan}) | (?=\\p{IsHan})", "");
    }

    private static Choice choice(boolean title, String word) {
        return title ? new Choice(List.of(word), List.of()) : new Choice(List.of(), List.of(word));
    }

    private boolean is(String operator) {
        return at < lexemes.size() && folded().equals(operator);
    }

    private String folded() {
        return Normalizer.normalize(lexemes.get(at), Normalizer.Form.NFKC);
    }

    private static List<Choice> product(List<Choice> left, List<Choice> right) {
        List<Choice> all = new ArrayList<>();
        for (Choice one : left) {
            for (Choice other : right) {
                if (all.size() < MOST) {
                    all.add(one.and(other));
                }
            }
        }
        return all;
    }
}
