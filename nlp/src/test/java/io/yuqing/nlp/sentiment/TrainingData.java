/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.sentiment;

import io.yuqing.nlp.sentiment.TrainingFile.Example;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * All examples to train from.
 *
 * @param fingerprint SHA-256 over the names and bytes of the files, in the order of reading, and
 *     the sentences of this repository
 */
@SuppressWarnings("ArrayRecordComponent") // goes into the model file; never compared
record TrainingData(List<Example> examples, byte[] fingerprint) {

    /** One text in so many is kept from a first training, to make the probabilities true. */
    private static final int HELD_OUT = 20;

    /** In so many parts all are scored by a model of the others, to learn from their turns. */
    static final int FOLDS = 4;

    /**
     * @param folder holds {@code sent*_train.tsv.gz}
     * @param local holds {@code *.tsv} or {@code *.tsv.gz} of one's own labels; null for none
     */
    static TrainingData read(Path folder, Path local) throws IOException {
        MessageDigest digest = sha256();
        List<Example> examples = new ArrayList<>();
        for (Path file : files(folder, "sent.*_train\\.tsv\\.gz")) {
            add(file, TrainingFile.read(file), examples, digest);
        }
        if (local != null) {
            for (Path file : files(local, ".*\\.tsv(\\.gz)?")) {
                add(file, TrainingFile.readLocal(file), examples, digest);
            }
        }
        digest.update(NegationSentence.bytes());
        return new TrainingData(examples, digest.digest());
    }

    /** The files of a folder whose name fits, in the order of their names. */
    static List<Path> files(Path folder, String pattern) throws IOException {
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.filter(file -> file.getFileName().toString().matches(pattern))
                    .sorted()
                    .toList();
        }
    }

    /** Decided by the text alone, so that a text that stands twice is wholly kept or not. */
    boolean isHeldOut(int example) {
        return Math.floorMod(examples.get(example).text().hashCode(), HELD_OUT) == 0;
    }

    /** The part an example belongs to; decided by the text too. */
    int fold(int example) {
        return Math.floorMod(examples.get(example).text().hashCode() / HELD_OUT, FOLDS);
    }

    /**
     * How often an example is shown. What is to be judged are posts and messages to authorities;
     * product reviews, the largest files, would otherwise set the tone.
     */
    int copies(int example) {
        return switch (examples.get(example).source()) {
            case "ncov_tok" -> 2;
            case "smp_usual", "tip3", "tip4" -> 3;
            case "smp_virus", TrainingFile.LOCAL -> 6;
            default -> 1;
        };
    }

    private static void add(
            Path file, List<Example> read, List<Example> examples, MessageDigest digest)
            throws IOException {
        digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
        examples.addAll(read);
        System.out.printf("%s: %d%n", file.getFileName(), read.size());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
