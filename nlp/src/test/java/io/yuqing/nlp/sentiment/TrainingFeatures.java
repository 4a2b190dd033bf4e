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
 * they still count in the length a text is divided by, as they will when the model runs.
 */
@SuppressWarnings("ArrayRecordComponent") // a table of numbers; never compared
record TrainingFeatures(int[][] texts) {

    /** A bucket seen in fewer texts is chance; without them the file is half as large. */
    private static final int MIN_TEXTS = 2;

    static TrainingFeatures of(List<Example> examples) {
        Tokenizer tokenizer = Tokenizer.plain();
        int[][] texts = new int[examples.size()][];
        int[] counts = new int[SentimentModelFile.BUCKETS];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = features(tokenizer, examples.get(i).text());
            for (int bucket : texts[i]) {
                counts[bucket]++;
            }
        }
        for (int[] text : texts) {
            for (int i = 0; i < text.length; i++) {
                if (counts[text[i]] < MIN_TEXTS) {
                    text[i] = -1;
                }
            }
        }
        return new TrainingFeatures(texts);
    }

    private static int[] features(Tokenizer tokenizer, String text) {
        Tokens tokens = tokenizer.tokenize(Normalizer.normalize(null, text));
        FeatureSet shared = TextFeatures.of(tokens);
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
