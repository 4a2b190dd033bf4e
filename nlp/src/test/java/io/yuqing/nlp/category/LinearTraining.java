/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.category;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import io.yuqing.nlp.sentiment.QuantizedModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Collects labelled rows of features and trains a logistic regression on them with LIBLINEAR. */
final class LinearTraining {

    private static final int CLASSES = Category.values().length;
    private static final int BUCKETS = 1 << CategoryModel.BITS;

    private final List<Feature[]> rows = new ArrayList<>();
    private final List<Category> labels = new ArrayList<>();

    /** LIBLINEAR weighs classes and not rows, so a row that counts more stands more often. */
    void add(int[] features, Category label, int times) {
        Feature[] row = row(features);
        for (int i = 0; i < times; i++) {
            rows.add(row);
            labels.add(label);
        }
    }

    int size() {
        return rows.size();
    }

    QuantizedModel train(double c) {
        Problem problem = new Problem();
        problem.l = rows.size();
        problem.n = BUCKETS + 1;
        problem.bias = 1;
        problem.y = labels.stream().mapToDouble(Category::ordinal).toArray();
        problem.x = rows.toArray(Feature[][]::new);
        double[] counts = new double[CLASSES];
        labels.forEach(label -> counts[label.ordinal()]++);
        Parameter parameter = new Parameter(SolverType.L2R_LR, c, 0.01);
        // Full balance would call too much of the rare classes; none, too little.
        parameter.setWeights(
                Arrays.stream(counts)
                        .map(n -> Math.sqrt(rows.size() / (CLASSES * Math.max(1, n))))
                        .toArray(),
                IntStream.range(0, CLASSES).toArray());
        Linear.setDebugOutput(null);
        return QuantizedModel.of(Linear.train(problem, parameter), BUCKETS);
    }

    /** Two features folded into one bucket count twice, as they do when the model runs. */
    private static Feature[] row(int[] features) {
        double value = 1 / Math.sqrt(features.length);
        int[] sorted = features.clone();
        Arrays.sort(sorted);
        List<Feature> row = new ArrayList<>();
        for (int i = 0; i < sorted.length; ) {
            int next = i;
            while (next < sorted.length && sorted[next] == sorted[i]) {
                next++;
            }
            row.add(new FeatureNode(sorted[i] + 1, (next - i) * value));
            i = next;
        }
        row.add(new FeatureNode(BUCKETS + 1, 1));
        return row.toArray(Feature[]::new);
    }
}
