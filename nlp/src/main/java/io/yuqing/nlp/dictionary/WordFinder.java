/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.dictionary;

import io.yuqing.nlp.text.CharTrie;
import io.yuqing.nlp.text.PlaceEnds;
import io.yuqing.nlp.text.SecondLook;
import io.yuqing.nlp.text.TokenMap;
import io.yuqing.nlp.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds place names and a county's own words among the tokens of a text, the longest at each place.
 * Immutable and safe for threads.
 */
public final class WordFinder {

    /** What makes the name of a road of the city before it. */
    private static final Set<String> ROADS =
            Set.of(
                    "路", "街", "巷", "弄", "道", "大道", "大街", "胡同", "东路", "西路", "南路", "北路", "中路", "东街",
                    "西街", "南街", "北街", "一路", "二路", "三路", "四路", "路口", "街口", "桥", "大桥");

    /** What is eaten everywhere under the name of the place it came from. */
    private static final Set<String> DISHES =
            Set.of(
                    "拉面", "牛肉面", "板面", "热干面", "小面", "担担面", "火锅", "米粉", "米线", "螺蛳粉", "拌粉", "炒粉",
                    "肠粉", "炒饭", "鸡饭", "烤鸭", "板鸭", "鸭脖", "大盘鸡", "羊肉串", "臭豆腐", "凉皮", "扒鸡");

    private final Lexicon places;
    private final Lexicon own;

    private WordFinder(Lexicon places, Lexicon own) {
        this.places = places;
        this.own = own;
    }

    /** The place names alone; read from the jar. */
    public static WordFinder load() {
        return new WordFinder(PlaceNames.load(), WordFile.parse("", "").lexicon());
    }

    /** The same place names with a county's own words, which replace those before. */
    public WordFinder with(WordFile words) {
        return new WordFinder(places, words.lexicon());
    }

    /** Versions of both, for people and for comparison. */
    public String version() {
        String version = "places-" + places.version();
        return own.size() == 0 ? version : version + " words-" + own.version();
    }

    public FoundWords find(Tokens tokens) {
        List<FoundWords.Word> found = new ArrayList<>(0);
        int free = 0;
        for (int token = 0; token < tokens.size(); token++) {
            int start = tokens.start(token);
            if (start < free || start + 1 >= tokens.text().length()) {
                continue;
            }
            FoundWords.Word word = longer(at(own, tokens, token), at(places, tokens, token));
            if (word != null) {
                if (word.kind() != WordKind.NO_PLACE) {
                    found.add(word);
                }
                free = start + word.length();
            }
        }
        return found.isEmpty() ? FoundWords.NONE : new FoundWords(found);
    }

    private static FoundWords.Word longer(FoundWords.Word a, FoundWords.Word b) {
        return a == null || (b != null && b.length() > a.length()) ? b : a;
    }

    /** The longest word of the lexicon that begins with the token; null if none does. */
    private static FoundWords.Word at(Lexicon lexicon, Tokens tokens, int token) {
        char[] chars = tokens.text().chars();
        int start = tokens.start(token);
        CharTrie trie = lexicon.trie();
        if (!trie.mayBegin(chars[start], chars[start + 1])) {
            return null;
        }
        FoundWords.Word longest = null;
        int last = token;
        int node = CharTrie.ROOT;
        for (int i = start; i < tokens.text().length(); ) {
            node = trie.next(node, chars[i++]);
            if (node == CharTrie.NONE) {
                break;
            }
            while (tokens.end(last) < i) {
                last++;
            }
            for (int word : trie.terms(node)) {
                boolean whole = tokens.end(last) == i;
                if (whole
                        ? stands(lexicon.kind(word), tokens, start, last)
                        : cut(lexicon, word, tokens, start, i)) {
                    longest =
                            new FoundWords.Word(
                                    token,
                                    whole ? last : FoundWords.CUT,
                                    new String(chars, start, i - start),
                                    lexicon.kind(word));
                }
            }
        }
        return longest;
    }

    private static boolean stands(WordKind kind, Tokens tokens, int start, int last) {
        return switch (kind) {
            case SHORT_PLACE ->
                    !(isNoName(after(tokens, last, 1)) || isNoName(after(tokens, last, 2)));
            case PLACE -> !PlaceEnds.belongToTheNextWord(tokens.text(), start, tokens.end(last));
            case WORD, NO_PLACE -> true;
        };
    }

    /** Whether a short name before it names a road or a dish. */
    private static boolean isNoName(String after) {
        return ROADS.contains(after) || DISHES.contains(after);
    }

    /** So many tokens after one, as far as nothing stands between them: 西/路 is 西路. */
    private static String after(Tokens tokens, int last, int count) {
        int token = last;
        while (token - last < count
                && token + 1 < tokens.size()
                && tokens.start(token + 1) == tokens.end(token)) {
            token++;
        }
        int start = tokens.end(last);
        return new String(tokens.text().chars(), start, tokens.end(token) - start);
    }

    /** Whether the word stands there although a token reaches over its end. */
    private static boolean cut(Lexicon lexicon, int word, Tokens tokens, int start, int end) {
        WordKind kind = lexicon.kind(word);
        if (!lexicon.isWorthSecondLook(word)
                || kind == WordKind.SHORT_PLACE
                || kind == WordKind.NO_PLACE) {
            return false;
        }
        String text = new String(tokens.text().chars(), start, end - start);
        return SecondLook.finds(tokens, new TokenMap(tokens), text, start, end);
    }
}
