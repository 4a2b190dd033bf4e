/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.sentiment;

import io.yuqing.nlp.sentiment.TrainingFile.Example;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What there is to learn of turns: all training texts that turn something, each scored by a model
 * of other texts, and the sentences written for this, which no model has seen.
 */
final class TurnTraining {

    /** They are few, and no post shows what they show. */
    private static final double WRITTEN = 15;

    /** Of a few words each, which one turn decides: more would spoil longer texts. */
    private static final double SHORT = 5;

    private TurnTraining() {}

    /**
     * @param last trained on all data
     */
    static float[][] train(
            TrainingData data,
            TrainingFeatures features,
            Calibration calibration,
            QuantizedModel last)
            throws IOException {
        TurnTrainer trainer = new TurnTrainer();
        for (int fold = 0; fold < TrainingData.FOLDS; fold++) {
            List<Integer> others = new ArrayList<>();
            List<Integer> own = new ArrayList<>();
            for (int i = 0; i < data.examples().size(); i++) {
                (data.fold(i) == fold ? own : others).add(i);
            }
            QuantizedModel model = LinearTrainer.train(data, features, others);
            for (int i : own) {
                add(trainer, data.examples().get(i), features, i, calibration, model);
            }
        }
        List<Example> written =
                Stream.of("train", "short").flatMap(NegationSentence::examples).toList();
        TrainingFeatures writtenFeatures = TrainingFeatures.of(written, 1);
        for (int i = 0; i < written.size(); i++) {
            add(trainer, written.get(i), writtenFeatures, i, calibration, last);
        }
        return trainer.train();
    }

    private static void add(
            TurnTrainer trainer,
            Example example,
            TrainingFeatures features,
            int i,
            Calibration calibration,
            QuantizedModel model) {
        int[] turns = features.turns()[i];
        if (turns.length > 0) {
            trainer.add(
                    new TurnTrainer.Example(
                            turns,
                            shareOfWords(
                                    calibration.scores(model.margins(features.texts()[i])), turns),
                            example.label(),
                            weight(example.source())));
        }
    }

    private static double[] shareOfWords(double[] scores, int... turns) {
        return Arrays.stream(scores).map(score -> score * Turns.shareOfWords(turns)).toArray();
    }

    private static double weight(String source) {
        return switch (source) {
            case "smp_usual", "smp_virus", "ncov_tok", TrainingFile.LOCAL -> 1;
            case TrainingFile.WRITTEN -> WRITTEN;
            case TrainingFile.SHORT -> SHORT;
            default -> 0.3;
        };
    }
}
