/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yuqing.local.demo.county.BeijingTime;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A demo folder as a stranger reads it. */
final class ReadDemo {
    static final String POSTS = "posts_arrival.ndjson.gz";
    static final String COMMENTS = "comments_arrival.ndjson.gz";

    final Path folder;
    final ArrivedStream posts;
    final ArrivedStream comments;

    /** The ids that are beyond retention. */
    final Set<String> beyond = new TreeSet<>();

    ReadDemo(Path folder) throws IOException {
        this.folder = folder;
        this.posts = new ArrivedStream(folder.resolve(POSTS), "root_id");
        this.comments = new ArrivedStream(folder.resolve(COMMENTS), "post_id");
        truth("late.csv").forEach(row -> beyond.add(row.get("id")));
    }

    /** What must be counted, in the order of first arrival. */
    Stream<ObjectNode> counted() {
        return Stream.concat(posts.first.values().stream(), comments.first.values().stream())
                .filter(record -> !beyond.contains(record.get("id").asText()));
    }

    /** 0 original, 1 repost, 2 comment. */
    static int kind(ObjectNode record) {
        if (record.has("post_id")) {
            return 2;
        }
        return record.get("kind").asText().equals("original") ? 0 : 1;
    }

    static String root(ObjectNode record) {
        return record.get(record.has("post_id") ? "post_id" : "root_id").asText();
    }

    static OffsetDateTime published(ObjectNode record) {
        return OffsetDateTime.parse(record.get("published_at").asText());
    }

    /** The start of its window, aligned to the epoch. */
    static OffsetDateTime start(ObjectNode record, Duration length) {
        long seconds = published(record).toEpochSecond();
        long start = seconds - Math.floorMod(seconds, length.toSeconds());
        return Instant.ofEpochSecond(start).atOffset(BeijingTime.OFFSET);
    }

    static String iso(OffsetDateTime time) {
        return BeijingTime.seconds(time.toInstant().toEpochMilli());
    }

    /** The line numbers listed for a file. */
    static List<String> lines(List<Map<String, String>> rows, String file) {
        return rows.stream()
                .filter(row -> row.get("file").equals(file))
                .map(row -> row.get("line"))
                .toList();
    }

    List<Map<String, String>> truth(String file) throws IOException {
        return DemoFolders.table(folder.resolve("truth").resolve(file));
    }

    List<ObjectNode> ordered(String stream) throws IOException {
        List<ObjectNode> records = new ArrayList<>();
        for (byte[] line : DemoFolders.lines(folder.resolve(stream + ".ndjson.gz"))) {
            records.add((ObjectNode) new ObjectMapper().readTree(line));
        }
        return records;
    }
}
