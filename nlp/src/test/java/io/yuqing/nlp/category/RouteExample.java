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
 * @param raw the text as it stands in its file
 */
public record RouteExample(Category weak, String source, String raw) {

    private static final String TITLE = "title";
    private static final String CHAT = "smp_usual";

    /** More would teach the model that everything short and lively is chat. */
    private static final int CHATS = 500;

    /** Titles of messages: how people ask in one sentence. */
    private static final int SHORTEST_TITLE = 6;

    /** All examples to train on, in an order that does not change. */
    static List<RouteExample> readAll(Path folder) throws IOException {
        List<RouteExample> routed = read(folder.resolve("route_weak_train.tsv.gz"));
        List<RouteExample> all = new ArrayList<>(routed);
        List<RouteExample> messages = read(folder.resolve("gov_msg7_tokenised_train.tsv.gz"));
        for (int i = 0; i < messages.size(); i += 3) {
            all.add(messages.get(i));
        }
        read(folder.resolve("sent3_weibo_train.tsv.gz")).stream()
                .filter(example -> example.source().equals(CHAT))
                .limit(CHATS)
                .forEach(chat -> all.add(new RouteExample(Category.OTHER, CHAT, chat.raw())));
        for (RouteExample example : routed) {
            int end = example.raw().indexOf('。');
            if (example.isMessage() && end >= SHORTEST_TITLE) {
                all.add(new RouteExample(example.weak(), TITLE, example.raw().substring(0, end)));
            }
        }
        return all;
    }

    /** Whether it was sent to a government; then its category is beyond doubt. */
    boolean isMessage() {
        return weak == Category.PUBLIC_CONCERN;
    }

    /** Reads gzipped lines of label, detail, source, text behind a header. */
    public static List<RouteExample> read(Path file) throws IOException {
        List<RouteExample> examples = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file)),
                                StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.split("\t", 4);
                examples.add(new RouteExample(category(columns[0]), columns[2], columns[3]));
            }
        }
        return examples;
    }

    /** The messages to governments carry the department's field instead: all are messages. */
    private static Category category(String label) {
        Category category = Category.ofLabel(label);
        return category == null ? Category.PUBLIC_CONCERN : category;
    }

    /** The text as it would stand in a post. */
    public String text() {
        String joined = source.endsWith("_tok") ? raw.replace(" ", "") : raw;
        // Lost emoji of one source, which would tell the source and nothing else.
        return source.equals("covu") ? joined.replaceAll("[ ?]+$", "") : joined;
    }
}
