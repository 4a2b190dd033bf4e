/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.encoder;

import io.yuqing.nlp.category.Category;
import io.yuqing.nlp.category.HandLabels;
import io.yuqing.nlp.category.RouteExample;
import io.yuqing.nlp.sentiment.Sentiment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/**
 * A text found again by the hash in a file of labels, which holds no texts; by the guide in
 * nlp/LABELLING.md.
 *
 * @param label a category or a sentiment
 * @param second also acceptable; null if there is none
 * @param hash the first 16 digits of the SHA-256 of the text as it stands in its file
 */
record LabelledText(String label, String second, String hash, String text) {

    static final String ROUTES = "route_labels_2_%s.tsv";
    static final String SENTIMENTS = "sentiment_labels_%s.tsv";

    private static final int DIGITS = 16;
    private static final String STREAM = ".ndjson.gz";

    /** Whether it takes part in fitting shares and temperatures; the others are reported. */
    boolean isFitted() {
        return Character.digit(hash.charAt(0), 16) % 2 == 0;
    }

    /** The routes of the second round: hash, route, route_alt, file. */
    static List<LabelledText> routes(Path shared, String part) throws IOException {
        return read(shared, Category.class, ROUTES.formatted(part), 3);
    }

    /** The sentiments of the second round: hash, label, file. */
    static List<LabelledText> sentiments(Path shared, String part) throws IOException {
        return read(shared, Sentiment.class, SENTIMENTS.formatted(part), 2);
    }

    /** The routes of the first round, all of one file. */
    static List<LabelledText> firstRoutes(Path shared, String part) throws IOException {
        HandLabels labels = HandLabels.read("route_labels_" + part + ".tsv");
        List<LabelledText> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (RouteExample example :
                RouteExample.read(shared.resolve("nlp/route_weak_" + part + ".tsv.gz"))) {
            HandLabels.Label label = labels.of(example.raw());
            if (label != null && seen.add(example.raw())) {
                String second = label.second() == null ? null : label.second().label();
                found.add(
                        new LabelledText(
                                label.first().label(),
                                second,
                                hash(example.raw()),
                                example.text()));
            }
        }
        return found;
    }

    /**
     * @param file the column that names the file the text stands in
     * @throws IOException if a text is not found
     */
    private static List<LabelledText> read(Path shared, Class<?> beside, String resource, int file)
            throws IOException {
        Map<String, String[]> labels = new HashMap<>();
        Set<String> files = new TreeSet<>();
        try (BufferedReader lines = reader(beside.getResourceAsStream(resource))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.split("\t", -1);
                labels.put(columns[0], columns);
                files.add(columns[file]);
            }
        }
        List<LabelledText> found = new ArrayList<>();
        for (String name : files) {
            for (String[] text : texts(shared.resolve(name))) {
                String hash = hash(text[0]);
                String[] columns = labels.get(hash);
                if (columns != null && columns[file].equals(name)) {
                    labels.remove(hash);
                    String second = file == 3 && !columns[2].isEmpty() ? columns[2] : null;
                    found.add(new LabelledText(columns[1], second, hash, text[1]));
                }
            }
        }
        if (!labels.isEmpty()) {
            throw new IOException(
                    resource
                            + ": "
                            + labels.size()
                            + " texts are not in "
                            + shared
                            + ", such as "
                            + labels.keySet().iterator().next()
                            + ".");
        }
        return found;
    }

    /** Of each text how it stands in its file, and how it would stand in a post. */
    private static List<String[]> texts(Path file) throws IOException {
        List<String[]> texts = new ArrayList<>();
        if (!file.toString().endsWith(STREAM)) {
            for (RouteExample example : RouteExample.read(file)) {
                texts.add(new String[] {example.raw(), example.text()});
            }
            return texts;
        }
        try (BufferedReader lines = reader(new GZIPInputStream(Files.newInputStream(file)))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String text = StreamLine.field(line, "text");
                texts.add(new String[] {text, text});
            }
        }
        return texts;
    }

    static String hash(String text) {
        return ModelFiles.sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }

    private static BufferedReader reader(InputStream in) {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
}
