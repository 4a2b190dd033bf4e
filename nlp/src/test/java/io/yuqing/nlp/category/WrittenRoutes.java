/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.category;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence written for this repository, and its category.
 *
 * @param second also acceptable, or null
 */
public record WrittenRoutes(Category route, Category second, String text) {

    /** Sentences to train on. */
    public static final String TRAINING = "written_routes.tsv";

    /** Reads lines of route, route_alt, text behind a header, from beside this class. */
    public static List<WrittenRoutes> read(String resource) throws IOException {
        List<WrittenRoutes> sentences = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                WrittenRoutes.class.getResourceAsStream(resource),
                                StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.split("\t", 3);
                sentences.add(
                        new WrittenRoutes(
                                Category.ofLabel(columns[0]),
                                Category.ofLabel(columns[1]),
                                columns[2]));
            }
        }
        return sentences;
    }

    boolean accepts(Category category) {
        return category == route || category == second;
    }
}
