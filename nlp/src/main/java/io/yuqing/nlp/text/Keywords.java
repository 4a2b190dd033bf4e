/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.text;

import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.List;

/**
 * The words that say what a text is about: how often a word stands in it, times how rare it is in
 * the core dictionary (tf·idf), times how much its part of speech tends to name things. Words that
 * only connect, and words of the platforms, never count. On equal weight the earlier word wins, so
 * that the answer is the same on every run.
 */
public final class Keywords {

    /** More would be noise in a text of a few sentences. */
    public static final int LIMIT = 8;

    /** Tokens of the core dictionary's corpus, as HanLP counts them. */
    private static final double CORPUS = 25_146_057;

    private static final int UNKNOWN_FREQUENCY = 50;

    private final StopWords stopWords;

    /** Of the core dictionary's words, by their number there; 0 for stop words. */
    private final double[] idfs;

    public Keywords(StopWords stopWords) {
        this.stopWords = stopWords;
        idfs = new double[CoreDictionary.trie.size()];
        for (int id = 0; id < idfs.length; id++) {
            idfs[id] = idf(CoreDictionary.trie.get(id).totalFrequency);
        }
        for (String word : stopWords.all()) {
            int id = CoreDictionary.trie.exactMatchSearch(word);
            if (id >= 0) {
                idfs[id] = 0;
            }
        }
    }

    public List<String> of(Tokens tokens) {
        int end = tokens.own();
        int[] firsts = new int[end];
        int[] ids = new int[end];
        double[] weights = new double[end];
        int size = 0;
        for (int token = 0; token < end; token++) {
            double share = share(tokens, token);
            if (share == 0) {
                continue;
            }
            int id = tokens.number(token);
            if (id < 0 ? stopWords.contains(tokens.word(token)) : idfs[id] == 0) {
                continue;
            }
            int known = 0;
            while (known < size && !(ids[known] == id && same(tokens, id, firsts[known], token))) {
                known++;
            }
            weights[known] += share;
            if (known == size) {
                ids[size] = id;
                firsts[size++] = token;
            }
        }
        for (int i = 0; i < size; i++) {
            weights[i] *= ids[i] < 0 ? idf(0) : idfs[ids[i]];
        }
        return heaviest(tokens, firsts, weights, size);
    }

    /** Whether two tokens are one word, given that the dictionary has one number for both. */
    private static boolean same(Tokens tokens, int id, int a, int b) {
        return id >= 0 || tokens.word(a).equals(tokens.word(b));
    }

    private static List<String> heaviest(Tokens tokens, int[] firsts, double[] weights, int size) {
        String[] best = new String[Math.min(LIMIT, size)];
        for (int rank = 0; rank < best.length; rank++) {
            int heaviest = 0;
            for (int i = 1; i < size; i++) {
                if (weights[i] > weights[heaviest]) {
                    heaviest = i;
                }
            }
            best[rank] = tokens.word(firsts[heaviest]);
            weights[heaviest] = -1;
        }
        return List.of(best);
    }

    private static double idf(int frequency) {
        return Math.log(CORPUS / (frequency <= 0 ? UNKNOWN_FREQUENCY : frequency + 1));
    }

    /** How much a token may name the matter; 0 = not at all. */
    private static double share(Tokens tokens, int token) {
        int length = tokens.end(token) - tokens.start(token);
        byte kind = tokens.kind(token);
        if (kind == CharKind.LETTER) {
            return length >= 2 && length <= 20 ? 0.8 : 0;
        }
        Nature nature = tokens.nature(token);
        return nature == null || length < 2 ? 0 : share(nature);
    }

    private static double share(Nature nature) {
        return switch (nature.firstChar()) {
            case 'n', 'g', 'j' -> 1;
            case 'i', 'l' -> 0.7;
            case 'v' -> 0.85;
            case 's', 'b' -> 0.5;
            case 'a' -> nature == Nature.an ? 0.5 : 0.3;
            default -> 0;
        };
    }
}
