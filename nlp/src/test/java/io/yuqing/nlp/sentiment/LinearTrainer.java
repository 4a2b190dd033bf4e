/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.sentiment;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A support vector machine of LIBLINEAR, one class against the rest, over scaled features. */
final class LinearTrainer {

    private static final double C = 0.2;
    private static final double EPSILON = 0.1;
    private static final int CLASSES = Sentiment.values().length;
    private static final int BUCKETS = SentimentModelFile.BUCKETS;

    private LinearTrainer() {}

    static QuantizedModel train(
            TrainingData data, TrainingFeatures features, List<Integer> examples) {
        double[] scales = LogCountRatios.scales(data, features, examples);
        List<Feature[]> rows = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        int[] counts = new int[CLASSES];
        for (int example : examples) {
            int label = data.examples().get(example).label().ordinal();
            Feature[] row = row(features.texts()[example], scales);
            // LIBLINEAR knows no weights of examples; a copy is a reference and costs little.
            for (int copy = 0; copy < data.copies(example); copy++) {
                rows.add(row);
                labels.add(label);
                counts[label]++;
            }
        }
        Problem problem = new Problem();
        problem.l = rows.size();
        problem.n = BUCKETS + 1;
        problem.bias = 1;
        problem.x = rows.toArray(Feature[][]::new);
        problem.y = labels.stream().mapToDouble(label -> label).toArray();
        Parameter parameter = new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, C, EPSILON);
        parameter.setWeights(squareRootBalance(counts), new int[] {0, 1, 2});
        parameter.setRandom(new Random(1));
        Linear.setDebugOutput(null);
        return QuantizedModel.of(Linear.train(problem, parameter), scales);
    }

    /** Full balance would call too much of the rare class; none, too little. */
    private static double[] squareRootBalance(int[] counts) {
        double all = Arrays.stream(counts).sum();
        return Arrays.stream(counts).mapToDouble(n -> Math.sqrt(all / (CLASSES * n))).toArray();
    }

    private static Feature[] row(int[] features, double[] scales) {
        double value = 1 / Math.sqrt(features.length);
        List<Feature> row = new ArrayList<>();
        for (int bucket : features) {
            if (bucket >= 0) {
                row.add(new FeatureNode(bucket + 1, value * scales[bucket]));
            }
        }
        row.add(new FeatureNode(BUCKETS + 1, 1));
        return row.toArray(Feature[]::new);
    }
}
