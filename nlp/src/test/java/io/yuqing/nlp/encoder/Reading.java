/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.encoder;

import io.yuqing.nlp.category.CategoryModel;
import io.yuqing.nlp.category.CategoryModelFile;
import io.yuqing.nlp.category.Router;
import io.yuqing.nlp.features.FeatureSet;
import io.yuqing.nlp.features.TextFeatures;
import io.yuqing.nlp.text.NormalText;
import io.yuqing.nlp.text.Normalizer;
import io.yuqing.nlp.text.Tokenizer;
import io.yuqing.nlp.text.Tokens;

/** Reads texts as {@link SecondReader} does, for those who train and fit. */
final class Reading {

    private static final String RULE = "规则";

    private final TextEncoder encoder;
    private final Tokenizer tokenizer = Tokenizer.plain();
    private final CategoryModel categories = CategoryModelFile.loadResource();
    private final Router router = Router.load();

    Reading(TextEncoder encoder) {
        this.encoder = encoder;
    }

    EncodedText encode(String text) {
        return encoder.read(HeadInput.text(Normalizer.normalize(null, text)));
    }

    /** The linear model's probabilities of the categories; null where a rule decides. */
    double[] undecided(String text) {
        NormalText normal = Normalizer.normalize(null, text);
        Tokens tokens = tokenizer.tokenize(normal);
        FeatureSet features = TextFeatures.of(tokens);
        boolean ruled = router.route(tokens, features).reason().startsWith(RULE);
        return ruled ? null : categories.probabilities(features);
    }
}
