/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.category;

import io.yuqing.nlp.features.FeatureSet;
import io.yuqing.nlp.features.TextFeatures;
import io.yuqing.nlp.sentiment.QuantizedModel;
import io.yuqing.nlp.sentiment.Temperature;
import io.yuqing.nlp.text.Normalizer;
import io.yuqing.nlp.text.Tokenizer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Trains the category model; the command is in the module's README. Arguments: the folder with the
 * training files, and the file to write. The same texts give the same bytes.
 *
 * <p>The labels of the files were given by source and key word and are wrong for four texts in ten.
 * So a first model is trained on hand labels alone, it corrects the others, and the second, shipped
 * model is trained on all: hand labels and sentences written for the purpose weigh more.
 */
public final class TrainCategory {

    private static final double C = 16;

    private static final int HAND_TIMES = 8;
    private static final int WRITTEN_TIMES = 25;

    /** One in so many trusted texts is kept from a trial run, to fit the temperature. */
    private static final int HELD_OUT = 5;

    private record Row(RouteExample example, HandLabels.Label hand, int[] features) {}

    private final Tokenizer tokenizer = Tokenizer.plain();
    private final List<Row> rows = new ArrayList<>();
    private final List<WrittenRoutes> written = WrittenRoutes.read(WrittenRoutes.TRAINING);

    private TrainCategory(Path folder) throws IOException {
        HandLabels labels = HandLabels.read("route_labels_train.tsv");
        for (RouteExample example : RouteExample.readAll(folder)) {
            rows.add(new Row(example, labels.of(example.raw()), features(example.text())));
        }
    }

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException(
                    "Arguments: the folder of training files, the model file to write.");
        }
        TrainCategory training = new TrainCategory(Path.of(args[0]));
        float temperature = training.temperature();
        QuantizedModel model = training.train(HELD_OUT);
        byte[] file = CategoryModelWriter.file(model, temperature, training.fingerprint());
        Files.write(Path.of(args[1]), file);
        System.out.printf(
                "%d texts, temperature %.3f, %d bytes%n",
                training.rows.size() + training.written.size(), temperature, file.length);
    }

    /**
     * @param without the share of trusted texts left out, by number; {@link #HELD_OUT} = none
     */
    private QuantizedModel train(int without) {
        LinearTraining trusted = new LinearTraining();
        Relabelling relabelling = new Relabelling();
        addWritten(trusted, without, 1);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.hand() != null && i % HELD_OUT != without) {
                trusted.add(row.features(), row.hand().first(), 1);
                relabelling.count(row.example(), row.hand());
            } else if (row.example().isMessage() && i % 12 == 0) {
                trusted.add(row.features(), Category.PUBLIC_CONCERN, 1);
            }
        }
        QuantizedModel first = trusted.train(C);
        LinearTraining all = new LinearTraining();
        addWritten(all, without, WRITTEN_TIMES);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.hand() != null) {
                all.add(
                        row.features(),
                        row.hand().first(),
                        i % HELD_OUT == without ? 0 : HAND_TIMES);
            } else if (row.example().isMessage()) {
                all.add(row.features(), Category.PUBLIC_CONCERN, 1);
            } else {
                Category label = relabelling.of(row.example(), first, row.features());
                all.add(row.features(), label, label == null ? 0 : 1);
            }
        }
        return all.train(C);
    }

    private void addWritten(LinearTraining training, int without, int times) {
        for (int i = 0; i < written.size(); i++) {
            if (i % HELD_OUT != without) {
                training.add(features(written.get(i).text()), written.get(i).route(), times);
            }
        }
    }

    private float temperature() {
        QuantizedModel trial = train(0);
        List<double[]> margins = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        for (int i = 0; i < rows.size(); i += HELD_OUT) {
            if (rows.get(i).hand() != null) {
                margins.add(trial.margins(rows.get(i).features()));
                labels.add(rows.get(i).hand().first().ordinal());
            }
        }
        for (int i = 0; i < written.size(); i += HELD_OUT) {
            margins.add(trial.margins(features(written.get(i).text())));
            labels.add(written.get(i).route().ordinal());
        }
        return Temperature.fit(margins, labels);
    }

    private int[] features(String text) {
        FeatureSet set = TextFeatures.of(tokenizer.tokenize(Normalizer.normalize(null, text)));
        return IntStream.range(0, set.size()).map(i -> CategoryModel.fold(set.get(i))).toArray();
    }

    private String fingerprint() {
        String all =
                String.join(
                                "\n",
                                rows.stream().map(row -> row.example() + " " + row.hand()).toList())
                        + Arrays.toString(written.toArray());
        byte[] bytes = all.getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(CategoryModelFile.sha256(bytes, bytes.length));
    }
}
