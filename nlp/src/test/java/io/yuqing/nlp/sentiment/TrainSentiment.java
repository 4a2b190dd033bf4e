/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.sentiment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Trains the sentiment model; the command is in the module's README. Arguments: the folder with the
 * {@code sent*_train.tsv.gz} files, the file to write and, if there are any, a folder of files with
 * labels of one's own. The same texts give the same bytes.
 */
public final class TrainSentiment {

    private TrainSentiment() {}

    public static void main(String[] args) throws IOException {
        if (args.length < 2 || args.length > 3) {
            throw new IllegalArgumentException(
                    "Arguments: the folder of training files, the model file to write,"
                            + " and perhaps a folder of own labels.");
        }
        TrainingData data =
                TrainingData.read(Path.of(args[0]), args.length == 3 ? Path.of(args[2]) : null);
        TrainingFeatures features = TrainingFeatures.of(data.examples());
        List<Integer> heldOut = pick(data, data::isHeldOut);
        List<Integer> rest = pick(data, i -> !data.isHeldOut(i));
        System.out.printf("%d texts to train, %d held out%n", rest.size(), heldOut.size());
        // Scores of texts a model was trained on are too good to learn from how true they are.
        Calibration calibration =
                Calibration.fit(LinearTrainer.train(data, features, rest), data, features, heldOut);
        System.out.println(calibration);
        QuantizedModel all = LinearTrainer.train(data, features, pick(data, i -> true));
        float[][] turns = TurnTraining.train(data, features, calibration, all);
        byte[] file = all.file(calibration, turns, data.fingerprint());
        Files.write(Path.of(args[1]), file);
        System.out.printf(
                "%d bytes, checksum %s%n",
                file.length, SentimentModelFile.read(new ByteArrayInputStream(file)).checksum());
    }

    private static List<Integer> pick(TrainingData data, IntPredicate which) {
        return IntStream.range(0, data.examples().size()).filter(which).boxed().toList();
    }
}
