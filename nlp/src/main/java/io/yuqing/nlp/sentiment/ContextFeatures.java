/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.sentiment;

import io.yuqing.nlp.features.FeatureSet;
import io.yuqing.nlp.features.TextFeatures;
import io.yuqing.nlp.text.Tokens;

/**
 * What the sentiment model sees of a text besides the features all models share: which words it
 * opens and ends with, how long it is, and the words of a forwarded chain. The chain has buckets of
 * its own, so that what others said is a hint at the writer's attitude and never taken for his own
 * words.
 */
final class ContextFeatures {

    /** Stands in the model file beside the specification of the shared features. */
    static final String SPEC = "first3 last4 length chain60 17bits v1";

    /** The buckets of these features follow the shared ones. */
    static final int BUCKETS = 1 << 17;

    private static final int OFFSET = 1 << TextFeatures.BITS;

    private static final int FIRST = 3;
    private static final int LAST = 4;

    /** What was forwarded is read no further than about a post: costs stay bounded. */
    private static final int CHAIN = 60;

    private static final int FIRST_KIND = 1;
    private static final int LAST_KIND = 2;
    private static final int LENGTH_KIND = 3;
    private static final int CHAIN_KIND = 4;

    private ContextFeatures() {}

    /**
     * @param shared of the same tokens
     */
    static FeatureSet of(Tokens tokens, FeatureSet shared) {
        int own = shared.tokens();
        int chainEnd = Math.min(tokens.size(), own + CHAIN);
        FeatureSet features = new FeatureSet(FIRST + LAST + 1 + chainEnd - own, 0);
        for (int token = 0; token < Math.min(FIRST, own); token++) {
            features.add(bucket(FIRST_KIND, shared.wordBucket(token)));
        }
        for (int token = Math.max(0, own - LAST); token < own; token++) {
            features.add(bucket(LAST_KIND, shared.wordBucket(token)));
        }
        features.add(bucket(LENGTH_KIND, Integer.SIZE - Integer.numberOfLeadingZeros(own)));
        for (int token = own; token < chainEnd; token++) {
            features.add(bucket(CHAIN_KIND, hash(tokens, token)));
        }
        return features.seal();
    }

    private static int hash(Tokens tokens, int token) {
        char[] chars = tokens.text().chars();
        int hash = 0;
        for (int i = tokens.start(token); i < tokens.end(token); i++) {
            hash = 31 * hash + chars[i];
        }
        return hash;
    }

    /** The finaliser of MurmurHash3 (A. Appleby, public domain). */
    private static int bucket(int kind, int value) {
        int h = value + kind * 0x9E3779B9;
        h ^= h >>> 16;
        h *= 0x85EBCA6B;
        h ^= h >>> 13;
        h *= 0xC2B2AE35;
        h ^= h >>> 16;
        return OFFSET + (h & (BUCKETS - 1));
    }
}
