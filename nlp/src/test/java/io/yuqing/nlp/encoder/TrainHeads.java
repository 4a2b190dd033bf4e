/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.encoder;

import io.yuqing.nlp.category.Category;
import io.yuqing.nlp.category.WrittenRoutes;
import io.yuqing.nlp.sentiment.NegationSentence;
import io.yuqing.nlp.sentiment.Sentiment;
import io.yuqing.nlp.sentiment.TrainingFile;
import io.yuqing.nlp.sentiment.TrainingFile.Example;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Trains the heads of the encoder; the command is in the module's README. Arguments: the folder of
 * shared data, and the folder to write the heads to. The same texts give the same bytes on the same
 * kind of processor.
 */
public final class TrainHeads {

    private static final int STEPS = 150;
    private static final double ROUTING_PENALTY = 2e-4;

    /** How much of an example its second label has. */
    private static final double SECOND = 0.3;

    /**
     * The middle of the shares between which the fitted half of the dev texts does not choose: .5
     * to .7 differ there by nothing but the last place of log loss (nlp/RATIONALE.md).
     */
    private static final float ROUTING_SHARE = 0.6f;

    /** Of sentiment, labels by hand count so often. */
    private static final double BY_HAND = 3;

    /** And so often sentences that deny, doubt or turn what their words say: there are few. */
    private static final double NEGATION = 10;

    /** Fixed: in other measures on other texts the same share was best. */
    private static final Head.Pooling SENTIMENT_POOLING = new Head.Pooling(0.45f, 1);

    /** Of some files one text in so many, since encoding all would take long. */
    private enum Source {
        WEIBO("sent3_weibo_train.tsv.gz", 1, 2),
        COVID("sent2_covid7_train.tsv.gz", 2, 1),
        REVIEWS("sent2_reviews_train.tsv.gz", 10, 1),
        DOMAIN("sent_domain_weak_train.tsv.gz", 2, 1);

        private final String file;
        private final int one;

        /** How often each of its texts counts. */
        private final double weight;

        Source(String file, int one, double weight) {
            this.file = file;
            this.one = one;
            this.weight = weight;
        }
    }

    private final Path shared;
    private final Reading reading;
    private final StringBuilder fingerprint = new StringBuilder();

    private TrainHeads(Path shared, Reading reading) {
        this.shared = shared;
        this.reading = reading;
    }

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException(
                    "Arguments: the folder of shared data, the folder to write the heads to.");
        }
        Path to = Path.of(args[1]);
        try (TextEncoder encoder = TextEncoder.open()) {
            TrainHeads training = new TrainHeads(Path.of(args[0]), new Reading(encoder));
            write(to.resolve(HeadFile.ROUTING), training.routing());
            write(to.resolve(HeadFile.SENTIMENT), training.sentiment());
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes);
        System.out.printf(
                "%s: %d bytes, SHA-256 %s%n",
                file.getFileName(), bytes.length, ModelFiles.sha256(bytes));
    }

    private byte[] routing() throws IOException {
        fingerprint.setLength(0);
        Examples examples = new Examples();
        List<LabelledText> texts = new ArrayList<>(LabelledText.firstRoutes(shared, "train"));
        texts.addAll(LabelledText.routes(shared, "train"));
        for (LabelledText text : texts) {
            add(examples, Category.ofLabel(text.label()), second(text), text.text());
        }
        for (WrittenRoutes written : WrittenRoutes.read(WrittenRoutes.TRAINING)) {
            add(examples, written.route(), written.second(), written.text());
        }
        System.out.printf("routing: %d texts%n", examples.size());
        List<List<HeadFile.Row>> layers =
                List.of(new SoftmaxTraining(examples).train(ROUTING_PENALTY, STEPS));
        Head head = head(SecondReader.ROUTES, layers);
        Head.Pooling pooling = routingPooling(head);
        System.out.println(pooling);
        return HeadFile.write(SecondReader.ROUTES, layers, pooling, fingerprint());
    }

    private void add(Examples examples, Category first, Category second, String text) {
        double[] target = new double[SecondReader.ROUTES.size()];
        target[first.ordinal()] = 1;
        if (second != null) {
            target[first.ordinal()] -= SECOND;
            target[second.ordinal()] += SECOND;
        }
        fingerprint.append(first).append(' ').append(second).append(' ').append(text).append('\n');
        examples.add(HeadInput.routing(reading.encode(text)), target, 1);
    }

    private static Category second(LabelledText text) {
        return text.second() == null ? null : Category.ofLabel(text.second());
    }

    /** The temperature that makes half of the dev texts likeliest, where no rule decides. */
    private Head.Pooling routingPooling(Head head) throws IOException {
        PoolingSearch search = new PoolingSearch();
        List<LabelledText> texts = new ArrayList<>(LabelledText.firstRoutes(shared, "dev"));
        texts.addAll(LabelledText.routes(shared, "dev"));
        for (LabelledText text : texts) {
            double[] linear = text.isFitted() ? reading.undecided(text.text()) : null;
            if (linear != null) {
                double[] alone = head.alone(HeadInput.routing(reading.encode(text.text())));
                search.add(alone, linear, Category.ofLabel(text.label()).ordinal());
            }
        }
        return search.best(ROUTING_SHARE);
    }

    private byte[] sentiment() throws IOException {
        fingerprint.setLength(0);
        Examples all = new Examples();
        for (Source source : Source.values()) {
            List<Example> examples = TrainingFile.read(shared.resolve("nlp").resolve(source.file));
            for (int i = 0; i < examples.size(); i += source.one) {
                add(all, examples.get(i).label(), examples.get(i).text(), source.weight);
            }
        }
        Stream.of("train", "short")
                .flatMap(NegationSentence::examples)
                .forEach(example -> add(all, example.label(), example.text(), NEGATION));
        for (LabelledText text : LabelledText.sentiments(shared, "train")) {
            add(all, DevFolder.sentiment(text.label()), text.text(), BY_HAND);
        }
        System.out.printf("sentiment: %d texts%n", all.size());
        return HeadFile.write(
                SecondReader.SENTIMENTS,
                new HiddenTraining(all).train(),
                SENTIMENT_POOLING,
                fingerprint());
    }

    private void add(Examples examples, Sentiment label, String text, double weight) {
        double[] target = new double[SecondReader.SENTIMENTS.size()];
        target[label.ordinal()] = 1;
        fingerprint.append(label).append(' ').append(text).append('\n');
        examples.add(HeadInput.sentiment(reading.encode(text)), target, weight);
    }

    private static Head head(List<String> labels, List<List<HeadFile.Row>> layers)
            throws IOException {
        byte[] file = HeadFile.write(labels, layers, new Head.Pooling(1, 1), "");
        return HeadFile.read(file, labels).head();
    }

    private String fingerprint() {
        return ModelFiles.sha256(fingerprint.toString().getBytes(StandardCharsets.UTF_8));
    }
}
