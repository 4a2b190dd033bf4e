/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.features;

import io.yuqing.nlp.text.CharKind;
import io.yuqing.nlp.text.NormalText;
import io.yuqing.nlp.text.Tokens;
import java.util.Set;

/**
 * What the models of sentiment and category see of a text: words and pairs of words, one to three
 * characters, and words in the scope of a negation (four words after 不, 没 …, ended by punctuation),
 * each hashed to one of 2^20 buckets, present or not. Smaller tables lose accuracy to collisions.
 *
 * <p>Training and judging share this class. Any change to what it returns needs a new {@link #SPEC}
 * and retrained models, or judgements turn to noise without an error.
 */
public final class TextFeatures {

    /** Stands in the model file; a model of another specification is refused. */
    public static final String SPEC = "words1-2 chars1-3 negation4 own-words presence murmur20 v1";

    public static final int BITS = 20;

    private static final int SCOPE = 4;
    private static final int WORD = 1;
    private static final int WORD_PAIR = 2;
    private static final int CHARS = 3;
    private static final int NEGATED = 4;

    /** All numbers are one word: a price says little, that there is one says something. */
    private static final int NUMBER_WORD = 0x5EED;

    private static final int START_WORD = 0xB06;

    private static final Set<String> NEGATIONS =
            Set.of(
                    "不", "没", "没有", "无", "非", "别", "未", "莫", "勿", "甭", "不是", "不会", "不能", "不要", "不想",
                    "不敢", "不用", "不必", "不太", "不够", "不再", "并不", "并非", "毫不", "毫无", "没法", "无法", "难以",
                    "未能", "从未", "从不", "从来不", "绝不", "决不", "永不", "不曾", "未曾", "没什么");

    /** What they begin with: most words are ruled out without a look at the set. */
    private static final String NEGATION_STARTS = "不没无非别未莫勿甭并毫难从绝决永";

    private TextFeatures() {}

    /** The features of the writer's own words; what a forwarded chain says is not his attitude. */
    public static FeatureSet of(Tokens tokens) {
        NormalText text = tokens.text();
        int own = tokens.own();
        FeatureSet features = new FeatureSet(3 * (text.own() + own), own);
        words(tokens, own, features);
        characters(text.chars(), text.own(), features);
        return features.seal();
    }

    /**
     * The bucket of a word that stands alone, to know it again by {@link FeatureSet#wordBucket}.
     */
    public static int wordBucket(String word) {
        return bucket(WORD, word.hashCode(), 0);
    }

    private static void words(Tokens tokens, int end, FeatureSet features) {
        int previous = START_WORD;
        int scope = 0;
        for (int token = 0; token < end; token++) {
            byte kind = tokens.kind(token);
            int word = kind == CharKind.DIGIT ? NUMBER_WORD : hash(tokens, token);
            features.addWord(token, bucket(WORD, word, 0));
            features.add(bucket(WORD_PAIR, previous, word));
            previous = word;
            if (kind == CharKind.PUNCTUATION) {
                scope = 0;
            } else if (kind == CharKind.HAN && isNegation(tokens, token)) {
                scope = SCOPE;
            } else if (scope > 0) {
                features.add(bucket(NEGATED, word, 0));
                scope--;
            }
        }
    }

    private static boolean isNegation(Tokens tokens, int token) {
        char first = tokens.text().chars()[tokens.start(token)];
        return NEGATION_STARTS.indexOf(first) >= 0 && NEGATIONS.contains(tokens.word(token));
    }

    private static void characters(char[] chars, int end, FeatureSet features) {
        int a = 0;
        int b = 0;
        for (int i = 0; i < end; i++) {
            byte kind = CharKind.of(chars[i]);
            if (kind == CharKind.SPACE) {
                a = 0;
                b = 0;
                continue;
            }
            int c = kind == CharKind.DIGIT ? '0' : chars[i];
            features.add(bucket(CHARS, c, 0));
            if (b != 0) {
                int pair = start(CHARS, (b << 16) | c);
                features.add(finish(round(pair, 0)));
                if (a != 0) {
                    features.add(finish(round(pair, a)));
                }
            }
            a = b;
            b = c;
        }
    }

    private static int hash(Tokens tokens, int token) {
        char[] chars = tokens.text().chars();
        int hash = 0;
        for (int i = tokens.start(token); i < tokens.end(token); i++) {
            hash = 31 * hash + chars[i];
        }
        return hash;
    }

    /** MurmurHash3 of three ints (A. Appleby, public domain), its upper {@link #BITS} bits. */
    private static int bucket(int kind, int first, int second) {
        return finish(round(start(kind, first), second));
    }

    private static int start(int kind, int first) {
        return round(kind * 0x9E3779B9, first);
    }

    private static int finish(int hash) {
        int h = hash;
        h ^= h >>> 16;
        h *= 0x85EBCA6B;
        h ^= h >>> 13;
        h *= 0xC2B2AE35;
        h ^= h >>> 16;
        return h >>> (32 - BITS);
    }

    private static int round(int hash, int value) {
        int k = Integer.rotateLeft(value * 0xCC9E2D51, 15) * 0x1B873593;
        return Integer.rotateLeft(hash ^ k, 13) * 5 + 0xE6546B64;
    }
}
