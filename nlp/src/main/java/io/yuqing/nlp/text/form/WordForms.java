/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.text.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The few characters whose simplified form depends on the word: 乾 is 干 in 乾净 and itself in 乾隆, 藉 is
 * 借 in 藉口 and itself in 慰藉. Where no listed word decides, some change in traditional texts alone:
 * in a simplified text 於 is a family name and 昇 part of a given one.
 */
public final class WordForms {

    private static final String RESOURCE = "word-forms.txt";

    private static final Map<Character, Form> FORMS = load();
    private static final BitSet CHARACTERS = new BitSet();

    static {
        FORMS.keySet().forEach(CHARACTERS::set);
    }

    private WordForms() {}

    /** Whether its form depends on the word. */
    public static boolean depends(char c) {
        return CHARACTERS.get(c);
    }

    /** What a character that depends on the word becomes in some words. */
    static char other(char c) {
        return FORMS.get(c).other;
    }

    /** What it is in all others. */
    static char otherwise(char c) {
        return FORMS.get(c).otherwise;
    }

    /** The form of the character at {@code i}, one of those that depend on the word. */
    public static char of(Simplified text, int i) {
        Form form = FORMS.get(text.at(i));
        if (stands(form.kept, text, i)) {
            return form.otherwise;
        }
        boolean changes =
                stands(form.changed, text, i)
                        || switch (form.elsewhere) {
                            case ALWAYS -> true;
                            case TRADITIONAL -> text.isTraditional();
                            case NEVER -> false;
                        };
        return changes ? form.other : form.otherwise;
    }

    private static boolean stands(List<Word> words, Simplified text, int i) {
        for (Word word : words) {
            if (word.stands(text, i)) {
                return true;
            }
        }
        return false;
    }

    /** When a character takes its other form although no listed word says so. */
    private enum Elsewhere {
        ALWAYS,
        TRADITIONAL,
        NEVER
    }

    private record Form(
            char itself,
            char other,
            char otherwise,
            Elsewhere elsewhere,
            List<Word> kept,
            List<Word> changed) {}

    /** A word and the place in it of the character that is asked about. */
    private record Word(String text, int offset) {

        boolean stands(Simplified in, int i) {
            for (int k = 0; k < text.length(); k++) {
                if (in.at(i - offset + k) != text.charAt(k)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static Map<Character, Form> load() {
        try (InputStream in = WordForms.class.getResourceAsStream(RESOURCE)) {
            Map<Character, Form> forms = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(WordForms::form)
                    .forEach(form -> forms.put(form.itself, form));
            return forms;
        } catch (IOException e) {
            throw new UncheckedIOException("The word forms in the jar cannot be read.", e);
        }
    }

    private static Form form(String line) {
        String[] fields = line.split("\\|", -1);
        String characters = fields[0].strip();
        char itself = characters.charAt(0);
        return new Form(
                itself,
                characters.charAt(1),
                characters.length() > 2 ? characters.charAt(2) : itself,
                Elsewhere.valueOf(fields[1].strip().toUpperCase(Locale.ROOT)),
                words(fields[2], itself),
                words(fields[3], itself));
    }

    private static List<Word> words(String field, char c) {
        List<Word> words = new ArrayList<>();
        for (String word : field.strip().split(" ", -1)) {
            for (int i = word.indexOf(c); i >= 0; i = word.indexOf(c, i + 1)) {
                words.add(new Word(word, i));
            }
        }
        return List.copyOf(words);
    }
}
