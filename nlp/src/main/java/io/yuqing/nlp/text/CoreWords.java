/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.text;

import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.other.CharType;
import com.hankcs.hanlp.seg.common.Vertex;
import com.hankcs.hanlp.utility.Predefine;

/**
 * What HanLP's core dictionary says of its words, side by side in arrays: a word is its number
 * there. Begin and end of a sentence, and any number in Chinese characters that is not in the
 * dictionary, are three words more. Immutable and safe for threads.
 *
 * <p>The cost of one word after another is HanLP's (its {@code MathUtility.calculateWeight}), to
 * the last bit: the smoothed probability of the pair, as a negative logarithm.
 */
final class CoreWords {

    /** No such word, or none that goes on so. */
    static final int NONE = -1;

    private static final int MORE = 3;

    private final int size;
    private final int[] base;
    private final int[] check;

    /** Under which number the bigrams know a word: names, numbers and times share one of a kind. */
    private final int[] bigramIds;

    private final int[] frequencies;

    /** The part of a pair's probability that depends on the second word alone. */
    private final double[] shares;

    /** The cost of a word after one it was never seen after. */
    private final double[] unseen;

    private final Nature[] natures;

    CoreWords() {
        size = CoreDictionary.trie.size();
        base = CoreDictionary.trie.getBase();
        check = CoreDictionary.trie.getCheck();
        bigramIds = new int[size + MORE];
        frequencies = new int[size + MORE];
        shares = new double[size + MORE];
        unseen = new double[size + MORE];
        natures = new Nature[size + MORE];
        for (int word = 0; word < size; word++) {
            // What the vertex stands for depends on the attributes alone, not on the characters.
            put(word, new Vertex("字", CoreDictionary.get(word), word));
        }
        put(begin(), Vertex.newB());
        put(end(), Vertex.newE());
        put(
                numeral(),
                new Vertex(
                        Predefine.TAG_NUMBER,
                        "一",
                        new CoreDictionary.Attribute(Nature.m, Predefine.OOV_DEFAULT_FREQUENCY),
                        CoreDictionary.M_WORD_ID));
    }

    private void put(int word, Vertex vertex) {
        bigramIds[word] = vertex.wordID;
        frequencies[word] = vertex.attribute.totalFrequency;
        natures[word] = vertex.guessNature();
        shares[word] = (1 - Predefine.lambda) * frequencies[word] / Predefine.TOTAL_FREQUENCY;
        unseen[word] = cost(0, 0, word);
    }

    int begin() {
        return size;
    }

    int end() {
        return size + 1;
    }

    int numeral() {
        return size + 2;
    }

    /** Whether HanLP holds the character for a part of a number. */
    static boolean isNumeral(char c) {
        return CharType.get(c) == CharType.CT_CNUM;
    }

    /** The word's number in HanLP's dictionary, or {@link #NONE}. */
    int number(int word) {
        return word < size ? word : NONE;
    }

    Nature nature(int word) {
        return natures[word];
    }

    /** The state before any character. */
    int root() {
        return base[0];
    }

    /** The state after one character more; below 0 if no word goes on so. */
    int next(int state, char c) {
        int cell = state + c + 1;
        return check[cell] == state ? base[cell] : NONE;
    }

    /** The word that ends in this state, or {@link #NONE}. */
    int word(int state) {
        int value = base[state];
        return value < 0 && check[state] == state ? -value - 1 : NONE;
    }

    /** The cost of the second word after the first. */
    double cost(int first, int second) {
        int seen = CoreBiGramTableDictionary.getBiFrequency(bigramIds[first], bigramIds[second]);
        return seen == 0 ? unseen[second] : cost(seen, frequencies[first], second);
    }

    private double cost(int seen, int frequency, int second) {
        double myu = Predefine.myu;
        return -Math.log(
                Predefine.lambda * (myu * seen / (frequency + 1) + 1 - myu) + shares[second]);
    }
}
