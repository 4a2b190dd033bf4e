/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.view;

import io.yuqing.nlp.HanlpTextAnalyzer;
import io.yuqing.nlp.encoder.StreamLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * What comments say, labelled by hand by the guide in nlp/LABELLING.md: of some threads, the view
 * of each comment by its id. The file holds no texts.
 */
final class ViewLabels {

    /** It says what no other comment of the thread says. */
    static final String ALONE = "x";

    /** It says nothing of the matter. */
    static final String EXCLAMATION = "-";

    private ViewLabels() {}

    /** By thread, by id of the comment. */
    static Map<String, Map<String, String>> read() throws IOException {
        Map<String, Map<String, String>> labels = new TreeMap<>();
        try (BufferedReader lines =
                reader(ViewLabels.class.getResourceAsStream("view_labels.tsv"))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.split("\t", -1);
                labels.computeIfAbsent(columns[0], key -> new TreeMap<>())
                        .put(columns[1], columns[2]);
            }
        }
        return labels;
    }

    /** All comments of a thread of the recorded streams. */
    static List<Comment> comments(Path shared, String thread, HanlpTextAnalyzer analyzer)
            throws IOException {
        Path file = shared.resolve("streams/dev/comments.ndjson.gz");
        String post = "\"post_id\":\"" + thread + "\"";
        List<Comment> comments = new ArrayList<>();
        try (BufferedReader lines = reader(new GZIPInputStream(Files.newInputStream(file)))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.contains(post)) {
                    String text = StreamLine.field(line, "text");
                    comments.add(
                            new Comment(
                                    StreamLine.field(line, "id"),
                                    text,
                                    analyzer.analyze(null, text, null).sentiment()));
                }
            }
        }
        return comments;
    }

    private static BufferedReader reader(InputStream in) {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
}
