/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.sentiment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Reads labelled text, gzipped or not: lines of label, detail, source, text behind a header; or, in
 * files of one's own, of label and text.
 */
public final class TrainingFile {

    /** The source of examples from files of one's own. */
    static final String LOCAL = "local";

    /** The source of the sentences of this repository. */
    static final String WRITTEN = "written";

    /** The source of those of a few words. */
    static final String SHORT = "short";

    /** A text and the attitude people read in it. */
    public record Example(Sentiment label, String source, String text) {}

    private TrainingFile() {}

    /** Examples of other labels, such as surprise, are left out. */
    public static List<Example> read(Path file) throws IOException {
        List<Example> examples = new ArrayList<>();
        try (BufferedReader lines = open(file)) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.split("\t", 4);
                Sentiment label = label(columns[0]);
                if (label != null) {
                    examples.add(new Example(label, columns[2], text(columns[2], columns[3])));
                }
            }
        }
        return examples;
    }

    /** Lines of label and text; whatever else is a mistake of whoever labelled, and said so. */
    static List<Example> readLocal(Path file) throws IOException {
        List<Example> examples = new ArrayList<>();
        try (BufferedReader lines = open(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (number == 1 && line.startsWith("label\t")) {
                    continue;
                }
                String[] columns = line.split("\t", 2);
                Sentiment label = label(columns[0]);
                if (label == null || columns.length < 2) {
                    throw new IOException(
                            file
                                    + ", line "
                                    + number
                                    + ": expected neg, neu or pos, a tab, a text.");
                }
                examples.add(new Example(label, LOCAL, columns[1]));
            }
        }
        return examples;
    }

    private static BufferedReader open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        boolean zipped = file.getFileName().toString().endsWith(".gz");
        return new BufferedReader(
                new InputStreamReader(
                        zipped ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8));
    }

    private static Sentiment label(String label) {
        return switch (label) {
            case "neg" -> Sentiment.NEGATIVE;
            case "neu" -> Sentiment.NEUTRAL;
            case "pos" -> Sentiment.POSITIVE;
            default -> null;
        };
    }

    /** Sources that come cut into words are joined again, to be cut as all others are. */
    private static String text(String source, String text) {
        return source.endsWith("_tok") ? text.replace(" ", "") : text;
    }
}
