/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.sentiment;

import io.yuqing.nlp.features.FeatureSet;
import io.yuqing.nlp.text.Tokens;

/**
 * A linear model of three classes, one against the rest, over hashed features. A judgement is one
 * look-up and three additions for each feature, a few more for how the text turns what it says,
 * then a softmax with the temperature that made the probabilities true on held-out text.
 *
 * <p>Immutable and safe for any number of threads; holds 4.5 MB.
 */
public final class SentimentModel {

    /** A class less probable than this is still the answer, flagged. */
    public static final double SURE = 0.55;

    /**
     * A text of whose features the model knows a smaller share is not judged: neutral, flagged.
     * Chinese text has .8 and more; letters no one taught the model still hit half by collisions.
     */
    public static final double ENOUGH = 0.7;

    /** So is a text with fewer known features; the length is always one of them. */
    public static final int FEWEST = 5;

    private static final int CLASSES = 3;

    private final int[] weights;
    private final float[] scales;
    private final float[] biases;
    private final float temperature;

    /** What each turn adds to the scores, after the temperature; the classes of a turn together. */
    private final float[] turns;

    private final ModelIdentity identity;

    /**
     * @param weights a byte for each class and bucket, class by class; times the class's scale it
     *     is the weight
     */
    SentimentModel(
            byte[] weights,
            float[] scales,
            float[] biases,
            float temperature,
            float[][] turns,
            ModelIdentity identity) {
        this.weights = pack(weights);
        this.scales = scales.clone();
        this.biases = biases.clone();
        this.temperature = temperature;
        this.turns = sideBySide(turns);
        this.identity = identity;
    }

    /** SHA-256 of the model's content, in hexadecimal digits. */
    public String checksum() {
        return identity.checksum();
    }

    /** SHA-256 over the files it was trained from, in hexadecimal digits. */
    public String dataFingerprint() {
        return identity.dataFingerprint();
    }

    /**
     * @param shared the features of {@code tokens}
     */
    public Judgement judge(Tokens tokens, FeatureSet shared) {
        double[] p = new double[CLASSES];
        FeatureSet context = ContextFeatures.of(tokens, shared);
        int known = probabilities(tokens, shared, context, p);
        if (known < FEWEST || known < ENOUGH * (shared.size() + context.size())) {
            return new Judgement(Sentiment.NEUTRAL, (float) p[Sentiment.NEUTRAL.ordinal()], true);
        }
        int best = p[0] >= p[1] ? (p[0] >= p[2] ? 0 : 2) : (p[1] >= p[2] ? 1 : 2);
        return new Judgement(Sentiment.values()[best], (float) p[best], p[best] < SURE);
    }

    /**
     * The probability of each class, in the order of the enum, however few features are known.
     *
     * @param shared the features of {@code tokens}
     */
    public float[] probabilities(Tokens tokens, FeatureSet shared) {
        double[] p = new double[CLASSES];
        probabilities(tokens, shared, ContextFeatures.of(tokens, shared), p);
        return new float[] {(float) p[0], (float) p[1], (float) p[2]};
    }

    /** Fills in the probabilities of the classes and returns how many features are known. */
    private int probabilities(Tokens tokens, FeatureSet shared, FeatureSet context, double[] p) {
        int[] sums = new int[CLASSES];
        int known = add(shared, sums) + add(context, sums);
        double norm = 1 / Math.sqrt(shared.size() + context.size());
        for (int c = 0; c < CLASSES; c++) {
            p[c] = (sums[c] * scales[c] * norm + biases[c]) / temperature;
        }
        addTurns(Turns.of(tokens, shared), p);
        softmax(p);
        return known;
    }

    private void addTurns(int[] found, double[] p) {
        double share = Turns.shareOfWords(found);
        for (int c = 0; c < CLASSES; c++) {
            p[c] *= share;
            for (int turn : found) {
                p[c] += turns[turn * CLASSES + c];
            }
        }
    }

    private int add(FeatureSet features, int[] sums) {
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
        sums[0] += negative;
        sums[1] += neutral;
        sums[2] += positive;
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

    private static float[] sideBySide(float[][] turns) {
        float[] all = new float[turns[0].length * CLASSES];
        for (int i = 0; i < all.length; i++) {
            all[i] = turns[i % CLASSES][i / CLASSES];
        }
        return all;
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
