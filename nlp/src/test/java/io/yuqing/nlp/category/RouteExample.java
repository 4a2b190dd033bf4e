/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.category;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A text with a category given by its source and key words, which is often wrong.
 *
 * @param source short name of where it comes from
 */
record RouteExample(Category weak, String source, String text) {

    /** Reads gzipped lines of label, detail, source, text behind a header. */
    static List<RouteExample> read(Path file) throws IOException {
        List<RouteExample> examples = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file)),
                                StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.split("\t", 4);
                examples.add(
                        new RouteExample(
                                category(columns[0]), columns[2], text(columns[2], columns[3])));
            }
        }
        return examples;
    }

    /** The messages to governments carry the department's field instead: all are messages. */
    private static Category category(String label) {
        Category category = Category.ofLabel(label);
        return category == null ? Category.PUBLIC_CONCERN : category;
    }

    private static String text(String source, String text) {
        String joined = source.endsWith("_tok") ? text.replace(" ", "") : text;
        // Lost emoji of one source, which would tell the source and nothing else.
        return source.equals("covu") ? joined.replaceAll("[ ?]+$", "") : joined;
    }
}
