/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.text;

import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;

/**
 * The tokens of one text, as parallel arrays over its normalised characters. Blanks are no tokens.
 * Filled by one {@link Tokenizer} call and not changed afterwards.
 */
public final class Tokens {

    /** Instead of a word's number: nobody has looked it up. */
    private static final int NOT_ASKED = -2;

    private final NormalText text;
    private final int[] starts;
    private final int[] ends;
    private final String[] words;
    private final int[] numbers;
    private final Nature[] natures;
    private int size;

    public Tokens(NormalText text) {
        this.text = text;
        starts = new int[text.length()];
        ends = new int[text.length()];
        words = new String[text.length()];
        numbers = new int[text.length()];
        natures = new Nature[text.length()];
    }

    /**
     * @param word null if nobody has needed it as a string
     * @param nature null if it is not Chinese
     */
    public void add(int start, int end, String word, Nature nature) {
        words[size] = word;
        add(start, end, NOT_ASKED, nature);
    }

    /** A word of HanLP's core dictionary, by its number there. */
    void add(int start, int end, int number, Nature nature) {
        starts[size] = start;
        ends[size] = end;
        numbers[size] = number;
        natures[size] = nature;
        size++;
    }

    /** The same token of the same text. */
    public void add(Tokens from, int token) {
        words[size] = from.words[token];
        add(from.starts[token], from.ends[token], from.numbers[token], from.natures[token]);
    }

    public NormalText text() {
        return text;
    }

    public int size() {
        return size;
    }

    public int start(int token) {
        return starts[token];
    }

    public int end(int token) {
        return ends[token];
    }

    public byte kind(int token) {
        return text.chars()[starts[token]] == '[' && ends[token] - starts[token] > 1
                ? CharKind.EMOTICON
                : CharKind.of(text.chars()[starts[token]]);
    }

    public String word(int token) {
        String word = words[token];
        return word != null
                ? word
                : new String(text.chars(), starts[token], ends[token] - starts[token]);
    }

    /** The number of the word in HanLP's core dictionary; below 0 if it is not there. */
    int number(int token) {
        // HanLP calls the third argument a length and takes it as an end.
        return numbers[token] != NOT_ASKED
                ? numbers[token]
                : CoreDictionary.trie.exactMatchSearch(text.chars(), starts[token], ends[token], 0);
    }

    /** The likeliest part of speech by dictionary; null if the token is not Chinese. */
    public Nature nature(int token) {
        return natures[token];
    }

    /** How many tokens the title has. */
    public int title() {
        int title = 0;
        while (title < size && starts[title] < text.title()) {
            title++;
        }
        return title;
    }

    /** How many tokens stand before the forwarded chain. */
    public int own() {
        int own = size;
        while (own > 0 && starts[own - 1] >= text.own()) {
            own--;
        }
        return own;
    }
}
