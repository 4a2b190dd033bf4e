/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.text;

import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.ArrayList;
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

    public Keywords(StopWords stopWords) {
        this.stopWords = stopWords;
    }

    public List<String> of(Tokens tokens) {
        int end = tokens.own();
        List<String> words = new ArrayList<>();
        double[] weights = new double[end];
        for (int token = 0; token < end; token++) {
            double share = share(tokens, token);
            if (share == 0) {
                continue;
            }
            String word = tokens.word(token);
            int known = words.indexOf(word);
            if (known >= 0) {
                weights[known] += share;
            } else if (!stopWords.contains(word)) {
                weights[words.size()] = share;
                words.add(word);
            }
        }
        for (int i = 0; i < words.size(); i++) {
            weights[i] *= idf(words.get(i));
        }
        return heaviest(words, weights);
    }

    private static List<String> heaviest(List<String> words, double[] weights) {
        int count = Math.min(LIMIT, words.size());
        String[] best = new String[count];
        for (int rank = 0; rank < count; rank++) {
            int heaviest = 0;
            for (int i = 1; i < words.size(); i++) {
                if (weights[i] > weights[heaviest]) {
                    heaviest = i;
                }
            }
            best[rank] = words.get(heaviest);
            weights[heaviest] = -1;
        }
        return List.of(best);
    }

    private static double idf(String word) {
        int frequency = CoreDictionary.getTermFrequency(word);
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
