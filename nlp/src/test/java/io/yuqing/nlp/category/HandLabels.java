/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.category;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Categories given by hand, by the guide in docs/en/topics.md, to texts drawn from the training and
 * dev files. The texts are not in this repository, so a text is named by the first 16 digits of its
 * SHA-256.
 */
public final class HandLabels {

    /**
     * @param second also acceptable, or null
     */
    public record Label(Category first, Category second) {

        public boolean accepts(Category category) {
            return category == first || category == second;
        }
    }

    private static final int DIGITS = 16;

    private final Map<String, Label> labels = new HashMap<>();

    /**
     * @param resource beside this class: lines of hash, route, route_alt behind a header
     */
    public static HandLabels read(String resource) throws IOException {
        HandLabels read = new HandLabels();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                HandLabels.class.getResourceAsStream(resource),
                                StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.split("\t", -1);
                read.labels.put(
                        columns[0],
                        new Label(Category.ofLabel(columns[1]), Category.ofLabel(columns[2])));
            }
        }
        return read;
    }

    int size() {
        return labels.size();
    }

    /** The label of a text as it stands in its file, or null. */
    public Label of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String hash = HexFormat.of().formatHex(CategoryModelFile.sha256(bytes, bytes.length));
        return labels.get(hash.substring(0, DIGITS));
    }
}
