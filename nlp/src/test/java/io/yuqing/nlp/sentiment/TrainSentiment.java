/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.sentiment;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import io.yuqing.nlp.features.FeatureSet;
import io.yuqing.nlp.features.TextFeatures;
import io.yuqing.nlp.sentiment.TrainingFile.Example;
import io.yuqing.nlp.text.Normalizer;
import io.yuqing.nlp.text.Tokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Trains the sentiment model; the command is in the module's README. Arguments: the folder with the
 * {@code sent*_train.tsv.gz} files, and the file to write. The same texts give the same bytes.
 */
public final class TrainSentiment {

    private static final double C = 8;
    private static final int CLASSES = Sentiment.values().length;
    private static final int BUCKETS = 1 << TextFeatures.BITS;

    /** A bucket seen in fewer texts is chance; without them the file is half as large. */
    private static final int MIN_TEXTS = 2;

    /** One text in so many is kept from training, to fit the temperature. */
    private static final int HELD_OUT = 20;

    private TrainSentiment() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException(
                    "Arguments: the folder of training files, the model file to write.");
        }
        List<Example> examples = examples(Path.of(args[0]));
        Tokenizer tokenizer = Tokenizer.plain();
        int[][] features = new int[examples.size()][];
        for (int i = 0; i < features.length; i++) {
            features[i] = features(tokenizer, examples.get(i).text());
        }
        keepCommon(features);
        List<Integer> training = new ArrayList<>();
        List<Integer> heldOut = new ArrayList<>();
        for (int i = 0; i < features.length; i++) {
            boolean kept = Math.floorMod(examples.get(i).text().hashCode(), HELD_OUT) == 0;
            (kept ? heldOut : training).add(i);
        }
        System.out.printf("%d texts to train, %d held out%n", training.size(), heldOut.size());
        Model model = train(examples, features, training);
        QuantizedModel quantized = QuantizedModel.of(model, BUCKETS);
        float temperature =
                Temperature.fit(
                        heldOut.stream().map(i -> quantized.margins(features[i])).toList(),
                        heldOut.stream().map(i -> examples.get(i).label().ordinal()).toList());
        byte[] file = quantized.file(temperature);
        Files.write(Path.of(args[1]), file);
        System.out.printf("temperature %.3f, %d bytes%n", temperature, file.length);
    }

    private static List<Example> examples(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files =
                    listed.filter(
                                    file ->
                                            file.getFileName()
                                                    .toString()
                                                    .matches("sent.*_train\\.tsv\\.gz"))
                            .sorted()
                            .toList();
        }
        List<Example> examples = new ArrayList<>();
        for (Path file : files) {
            List<Example> read = TrainingFile.read(file);
            System.out.printf("%s: %d%n", file.getFileName(), read.size());
            examples.addAll(read);
        }
        return examples;
    }

    private static int[] features(Tokenizer tokenizer, String text) {
        FeatureSet set = TextFeatures.of(tokenizer.tokenize(Normalizer.normalize(null, text)));
        int[] features = new int[set.size()];
        for (int i = 0; i < features.length; i++) {
            features[i] = set.get(i);
        }
        Arrays.sort(features);
        return features;
    }

    /**
     * Marks rare buckets by a negative number rather than removing them: they still count in the
     * length a text is divided by, as they will when the model runs.
     */
    private static void keepCommon(int[][] texts) {
        int[] counts = new int[BUCKETS];
        for (int[] text : texts) {
            for (int bucket : text) {
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
    }

    private static Model train(List<Example> examples, int[][] features, List<Integer> training) {
        Problem problem = new Problem();
        problem.l = training.size();
        problem.n = BUCKETS + 1;
        problem.bias = 1;
        problem.y = new double[problem.l];
        problem.x = new Feature[problem.l][];
        int[] counts = new int[CLASSES];
        for (int row = 0; row < problem.l; row++) {
            int example = training.get(row);
            int label = examples.get(example).label().ordinal();
            problem.y[row] = label;
            problem.x[row] = row(features[example]);
            counts[label]++;
        }
        Parameter parameter = new Parameter(SolverType.L2R_LR, C, 0.01);
        parameter.setWeights(squareRootBalance(counts), new int[] {0, 1, 2});
        Linear.setDebugOutput(null);
        return Linear.train(problem, parameter);
    }

    /** Full balance would call too much of the rare class; none, too little. */
    private static double[] squareRootBalance(int[] counts) {
        double all = Arrays.stream(counts).sum();
        return Arrays.stream(counts).mapToDouble(n -> Math.sqrt(all / (CLASSES * n))).toArray();
    }

    private static Feature[] row(int[] features) {
        double value = 1 / Math.sqrt(features.length);
        List<Feature> row = new ArrayList<>();
        for (int bucket : features) {
            if (bucket >= 0) {
                row.add(new FeatureNode(bucket + 1, value));
            }
        }
        row.add(new FeatureNode(BUCKETS + 1, 1));
        return row.toArray(Feature[]::new);
    }
}
