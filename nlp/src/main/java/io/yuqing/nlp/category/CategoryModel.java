/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.category;

import io.yuqing.nlp.features.FeatureSet;
import io.yuqing.nlp.features.TextFeatures;
import io.yuqing.nlp.text.CharKind;
import io.yuqing.nlp.text.Tokens;

/**
 * A linear model of the categories, one against the rest, over the features of {@link
 * TextFeatures}, folded to fewer buckets. Immutable.
 */
public final class CategoryModel {

    /**
     * Fewer buckets than the sentiment model has: there are fewer training texts, and the table of
     * seven classes stays in the cache of a core.
     */
    public static final int BITS = 18;

    private static final int FOLD = TextFeatures.BITS - BITS;
    private static final int CLASSES = Category.values().length;
    private static final int LANES = 8;
    private static final int OFFSET = 128;

    /** So many bytes can be added in 16 bits without a carry into the next lane. */
    private static final int BATCH = 256;

    private static final long EVEN = 0x00FF_00FF_00FF_00FFL;

    /** How many words a reason names. */
    private static final int WORDS = 3;

    private final long[] weights;
    private final float[] scales;
    private final float[] biases;
    private final float temperature;
    private final String checksum;

    /**
     * @param weights a byte for each class and bucket, class by class; times the class's scale it
     *     is the weight
     * @param checksum of the file, in hexadecimal digits
     */
    public CategoryModel(
            byte[] weights, float[] scales, float[] biases, float temperature, String checksum) {
        this.weights = pack(weights);
        this.scales = scales.clone();
        this.biases = biases.clone();
        this.temperature = temperature;
        this.checksum = checksum;
    }

    public String checksum() {
        return checksum;
    }

    /** The bucket of this model for a bucket of {@link TextFeatures}. */
    public static int fold(int bucket) {
        return bucket >>> FOLD;
    }

    /** The probability of each category, in the order of the enum. */
    public double[] probabilities(FeatureSet features) {
        int[] sums = new int[LANES];
        int size = features.size();
        for (int from = 0; from < size; from += BATCH) {
            add(features, from, Math.min(size, from + BATCH), sums);
        }
        double norm = size == 0 ? 0 : 1 / Math.sqrt(size);
        double[] p = new double[CLASSES];
        for (int c = 0; c < CLASSES; c++) {
            p[c] = ((sums[c] - OFFSET * size) * scales[c] * norm + biases[c]) / temperature;
        }
        softmax(p);
        return p;
    }

    /** Adds four classes with one addition: each has 16 bits of a long to itself. */
    private void add(FeatureSet features, int from, int to, int[] sums) {
        long even = 0;
        long odd = 0;
        for (int i = from; i < to; i++) {
            long packed = weights[fold(features.get(i))];
            even += packed & EVEN;
            odd += (packed >>> 8) & EVEN;
        }
        for (int lane = 0; lane < LANES; lane += 2) {
            sums[lane] += (int) (even >>> (8 * lane)) & 0xFFFF;
            sums[lane + 1] += (int) (odd >>> (8 * lane)) & 0xFFFF;
        }
    }

    /** The words that spoke most for a category, the weightiest first; empty if none did. */
    String words(Tokens tokens, FeatureSet features, Category category) {
        int[] best = new int[WORDS];
        int[] bestWeights = new int[WORDS];
        int found = 0;
        for (int token = 0; token < features.tokens(); token++) {
            int weight = weight(fold(features.wordBucket(token)), category.ordinal());
            if (weight <= 0
                    || (found == WORDS && weight <= bestWeights[WORDS - 1])
                    || !isNameable(tokens, token)
                    || stands(features, best, found, token)) {
                continue;
            }
            int rank = found < WORDS ? found++ : WORDS - 1;
            for (; rank > 0 && bestWeights[rank - 1] < weight; rank--) {
                best[rank] = best[rank - 1];
                bestWeights[rank] = bestWeights[rank - 1];
            }
            best[rank] = token;
            bestWeights[rank] = weight;
        }
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < found; i++) {
            words.append(i == 0 ? "" : "、").append(tokens.word(best[i]));
        }
        return words.toString();
    }

    private static boolean isNameable(Tokens tokens, int token) {
        byte kind = tokens.kind(token);
        return tokens.end(token) - tokens.start(token) > 1
                && (kind == CharKind.HAN || kind == CharKind.LETTER);
    }

    private static boolean stands(FeatureSet features, int[] best, int found, int token) {
        for (int i = 0; i < found; i++) {
            if (features.wordBucket(best[i]) == features.wordBucket(token)) {
                return true;
            }
        }
        return false;
    }

    private int weight(int bucket, int category) {
        return ((int) (weights[bucket] >>> (8 * category)) & 0xFF) - OFFSET;
    }

    private static void softmax(double[] p) {
        double most = p[0];
        for (double margin : p) {
            most = Math.max(most, margin);
        }
        double sum = 0;
        for (int c = 0; c < p.length; c++) {
            p[c] = Math.exp(p[c] - most);
            sum += p[c];
        }
        for (int c = 0; c < p.length; c++) {
            p[c] /= sum;
        }
    }

    /** The bytes of all classes side by side, without signs, so that they can be added at once. */
    private static long[] pack(byte[] planes) {
        int buckets = planes.length / CLASSES;
        long[] packed = new long[buckets];
        for (int i = 0; i < buckets; i++) {
            for (int c = 0; c < CLASSES; c++) {
                packed[i] |= (long) (planes[c * buckets + i] + OFFSET) << (8 * c);
            }
        }
        return packed;
    }
}
