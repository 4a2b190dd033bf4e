/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.category;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import io.yuqing.nlp.features.FeatureSet;
import io.yuqing.nlp.features.TextFeatures;
import io.yuqing.nlp.sentiment.QuantizedModel;
import io.yuqing.nlp.sentiment.Temperature;
import io.yuqing.nlp.text.Normalizer;
import io.yuqing.nlp.text.Tokenizer;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/**
 * Trains the category model; the command is in the module's README. Arguments: the folder with
 * {@code route_weak_train.tsv.gz} and {@code gov_msg7_tokenised_train.tsv.gz}, and the file to
 * write. The same texts give the same bytes.
 */
public final class TrainCategory {

    private static final double C = 4;
    private static final int CLASSES = Category.values().length;
    private static final int BUCKETS = 1 << CategoryModel.BITS;

    /** One text in so many is kept from training, to fit the temperature. */
    private static final int HELD_OUT = 20;

    private TrainCategory() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException(
                    "Arguments: the folder of training files, the model file to write.");
        }
        Path folder = Path.of(args[0]);
        List<RouteExample> examples =
                new ArrayList<>(RouteExample.read(folder.resolve("route_weak_train.tsv.gz")));
        examples.addAll(RouteExample.read(folder.resolve("gov_msg7_tokenised_train.tsv.gz")));
        Tokenizer tokenizer = Tokenizer.plain();
        int[][] features =
                examples.stream()
                        .map(example -> features(tokenizer, example.text()))
                        .toArray(int[][]::new);
        int[] labels = examples.stream().mapToInt(example -> example.weak().ordinal()).toArray();
        int[] training =
                IntStream.range(0, labels.length).filter(i -> !heldOut(examples.get(i))).toArray();
        int[] kept =
                IntStream.range(0, labels.length).filter(i -> heldOut(examples.get(i))).toArray();
        QuantizedModel model = QuantizedModel.of(train(features, labels, training), BUCKETS);
        float temperature =
                Temperature.fit(
                        Arrays.stream(kept).mapToObj(i -> model.margins(features[i])).toList(),
                        Arrays.stream(kept).mapToObj(i -> labels[i]).toList());
        byte[] file = file(model, temperature, fingerprint(examples));
        Files.write(Path.of(args[1]), file);
        System.out.printf(
                "%d texts, temperature %.3f, %d bytes%n",
                training.length, temperature, file.length);
    }

    private static boolean heldOut(RouteExample example) {
        return Math.floorMod(example.text().hashCode(), HELD_OUT) == 0;
    }

    private static int[] features(Tokenizer tokenizer, String text) {
        FeatureSet set = TextFeatures.of(tokenizer.tokenize(Normalizer.normalize(null, text)));
        return IntStream.range(0, set.size()).map(i -> CategoryModel.fold(set.get(i))).toArray();
    }

    private static Model train(int[][] features, int[] labels, int[] training) {
        Problem problem = new Problem();
        problem.l = training.length;
        problem.n = BUCKETS + 1;
        problem.bias = 1;
        problem.y = Arrays.stream(training).mapToDouble(i -> labels[i]).toArray();
        problem.x =
                Arrays.stream(training).mapToObj(i -> row(features[i])).toArray(Feature[][]::new);
        double[] counts = new double[CLASSES];
        for (int i : training) {
            counts[labels[i]]++;
        }
        Parameter parameter = new Parameter(SolverType.L2R_LR, C, 0.01);
        double all = training.length;
        parameter.setWeights(
                Arrays.stream(counts).map(n -> Math.sqrt(all / (CLASSES * n))).toArray(),
                IntStream.range(0, CLASSES).toArray());
        Linear.setDebugOutput(null);
        return Linear.train(problem, parameter);
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

    private static String fingerprint(List<RouteExample> examples) {
        StringBuilder all = new StringBuilder();
        examples.forEach(example -> all.append(example).append('\n'));
        byte[] bytes = all.toString().getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(CategoryModelFile.sha256(bytes, bytes.length));
    }

    /** The bytes of the model file; see {@link CategoryModelFile}. */
    private static byte[] file(QuantizedModel model, float temperature, String fingerprint)
            throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(content);
        out.writeInt(CategoryModelFile.MAGIC);
        out.writeInt(CategoryModelFile.FORMAT);
        out.writeUTF(CategoryModelFile.spec());
        out.writeUTF(fingerprint);
        out.writeInt(CLASSES);
        for (Category label : Category.values()) {
            out.writeUTF(label.name());
        }
        out.writeFloat(temperature);
        for (int c = 0; c < CLASSES; c++) {
            out.writeFloat(model.scales()[c]);
            out.writeFloat(model.biases()[c]);
        }
        for (byte[] plane : model.weights()) {
            out.write(plane);
        }
        byte[] bytes = content.toByteArray();
        out.write(CategoryModelFile.sha256(bytes, bytes.length));
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            content.writeTo(gzip);
        }
        return zipped.toByteArray();
    }
}
