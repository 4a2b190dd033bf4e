/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.sentiment;

import io.yuqing.nlp.features.FeatureSet;
import io.yuqing.nlp.features.TextFeatures;
import io.yuqing.nlp.sentiment.TrainingFile.Example;
import io.yuqing.nlp.text.Normalizer;
import io.yuqing.nlp.text.Tokenizer;
import io.yuqing.nlp.text.Tokens;
import java.util.Arrays;
import java.util.List;

/**
 * The features of each example, ascending; those seen in too few texts are -1 rather than gone:
 * they still count in the length a text is divided by, as they will when the model runs. Beside
 * them how each example turns what it says.
 */
@SuppressWarnings("ArrayRecordComponent") // a table of numbers; never compared
record TrainingFeatures(int[][] texts, int[][] turns) {

    /** A bucket seen in fewer texts is chance; without them the file is half as large. */
    private static final int MIN_TEXTS = 2;

    static TrainingFeatures of(List<Example> examples) {
        return of(examples, MIN_TEXTS);
    }

    /**
     * @param least a bucket of fewer texts is -1
     */
    static TrainingFeatures of(List<Example> examples, int least) {
        Tokenizer tokenizer = Tokenizer.plain();
        int[][] texts = new int[examples.size()][];
        int[][] turns = new int[examples.size()][];
        int[] counts = new int[SentimentModelFile.BUCKETS];
        for (int i = 0; i < texts.length; i++) {
            Tokens tokens = tokenizer.tokenize(Normalizer.normalize(null, examples.get(i).text()));
            FeatureSet shared = TextFeatures.of(tokens);
            texts[i] = features(tokens, shared);
            turns[i] = Turns.of(tokens, shared);
            for (int bucket : texts[i]) {
                counts[bucket]++;
            }
        }
        for (int[] text : texts) {
            for (int i = 0; i < text.length; i++) {
                if (counts[text[i]] < least) {
                    text[i] = -1;
                }
            }
        }
        return new TrainingFeatures(texts, turns);
    }

    private static int[] features(Tokens tokens, FeatureSet shared) {
        FeatureSet context = ContextFeatures.of(tokens, shared);
        int[] features = new int[shared.size() + context.size()];
        for (int i = 0; i < shared.size(); i++) {
            features[i] = shared.get(i);
        }
        for (int i = 0; i < context.size(); i++) {
            features[shared.size() + i] = context.get(i);
        }
        Arrays.sort(features);
        return features;
    }
}
