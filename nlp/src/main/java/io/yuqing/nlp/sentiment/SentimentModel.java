/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.sentiment;

import io.yuqing.nlp.features.FeatureSet;

/**
 * A linear model of three classes, one against the rest, over hashed features. A judgement is one
 * look-up and three additions for each feature, then a softmax with the temperature that made the
 * probabilities true on held-out text.
 */
public final class SentimentModel {

    /** Below this probability the answer is neutral, flagged. */
    public static final double SURE = 0.55;

    /** A text with fewer features the model has seen is not judged: neutral, flagged. */
    public static final int ENOUGH = 4;

    private static final int CLASSES = 3;

    private final int[] weights;
    private final float[] scales;
    private final float[] biases;
    private final float temperature;
    private final String checksum;

    /**
     * @param weights a byte for each class and bucket, class by class; times the class's scale it
     *     is the weight
     * @param checksum of the file, in hexadecimal digits
     */
    public SentimentModel(
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

    public Judgement judge(FeatureSet features) {
        double[] p = new double[CLASSES];
        int known = probabilities(features, p);
        int best = p[0] >= p[1] ? (p[0] >= p[2] ? 0 : 2) : (p[1] >= p[2] ? 1 : 2);
        int neutral = Sentiment.NEUTRAL.ordinal();
        return p[best] < SURE || known < ENOUGH
                ? new Judgement(Sentiment.NEUTRAL, (float) p[neutral], true)
                : new Judgement(Sentiment.values()[best], (float) p[best], false);
    }

    /** Fills in the probabilities of the classes and returns how many features are known. */
    private int probabilities(FeatureSet features, double[] p) {
        int negative = 0;
        int neutral = 0;
        int positive = 0;
        int known = 0;
        for (int i = 0; i < features.size(); i++) {
            int packed = weights[features.get(i)];
            negative += (byte) packed;
            neutral += (byte) (packed >> 8);
            positive += (byte) (packed >> 16);
            known += packed == 0 ? 0 : 1;
        }
        double norm = features.size() == 0 ? 0 : 1 / Math.sqrt(features.size());
        p[0] = (negative * scales[0] * norm + biases[0]) / temperature;
        p[1] = (neutral * scales[1] * norm + biases[1]) / temperature;
        p[2] = (positive * scales[2] * norm + biases[2]) / temperature;
        softmax(p);
        return known;
    }

    private static void softmax(double[] p) {
        double most = Math.max(p[0], Math.max(p[1], p[2]));
        double sum = 0;
        for (int c = 0; c < CLASSES; c++) {
            p[c] = Math.exp(p[c] - most);
            sum += p[c];
        }
        for (int c = 0; c < CLASSES; c++) {
            p[c] /= sum;
        }
    }

    /** The bytes of the three classes side by side, so that a feature costs one read of memory. */
    private static int[] pack(byte[] planes) {
        int buckets = planes.length / CLASSES;
        int[] packed = new int[buckets];
        for (int i = 0; i < buckets; i++) {
            packed[i] =
                    (planes[i] & 0xFF)
                            | (planes[buckets + i] & 0xFF) << 8
                            | (planes[2 * buckets + i] & 0xFF) << 16;
        }
        return packed;
    }
}
