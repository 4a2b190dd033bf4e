/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.truth;

import io.yuqing.jobs.config.JobOptions;
import io.yuqing.tools.common.ToolException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * A folder with recorded streams and the truth about them: {@code posts} and {@code comments} as
 * NDJSON in event-time order and in order of arrival, {@code malformed.csv}, {@code
 * duplicates.csv}, {@code truth/windows_1m.csv.gz} and so on.
 */
final class TruthFolder {
    /** Reposts and comments of one thread in one window. */
    record Reactions(long reposts, long comments) {}

    /** One thread and one window; {@code start} in epoch milliseconds. */
    record Cell(String threadId, long start) {}

    private static final String CASCADES = "truth/cascades.csv.gz";

    private final Path folder;
    private final boolean ordered;
    private RecordedPlatforms platforms;

    /**
     * @param ordered read the files in order of event time instead of those in order of arrival
     */
    TruthFolder(Path folder, boolean ordered) {
        this.folder = folder;
        this.ordered = ordered;
        List<Path> needed = new ArrayList<>(List.of(posts(), comments()));
        needed.add(folder.resolve("truth/windows_1m.csv.gz"));
        needed.add(folder.resolve("truth/windows_1h.csv.gz"));
        for (Path file : needed) {
            if (!Files.isReadable(file)) {
                throw new ToolException(
                        "文件夹 " + folder + " 中没有 " + file.getFileName() + "；请给出存放数据和标准答案的文件夹。");
            }
        }
    }

    /** What the job must be told to tell threads apart. */
    Map<String, String> jobOptions() {
        String ofComments = platforms().ofComments();
        return ofComments.isEmpty()
                ? Map.of()
                : Map.of(JobOptions.INGEST_DEFAULT_PLATFORM_COMMENTS.key(), ofComments);
    }

    private RecordedPlatforms platforms() {
        if (platforms == null) {
            platforms = RecordedPlatforms.of(posts(), comments());
        }
        return platforms;
    }

    Path posts() {
        return folder.resolve(ordered ? "posts.ndjson.gz" : "posts_arrival.ndjson.gz");
    }

    Path comments() {
        return folder.resolve(ordered ? "comments.ndjson.gz" : "comments_arrival.ndjson.gz");
    }

    /** The truth for {@code 1m} or {@code 1h} windows. */
    Map<Cell, Reactions> windows(String window) {
        Map<Cell, Reactions> truth = new HashMap<>();
        for (List<String> row : csv("truth/windows_" + window + ".csv.gz")) {
            long start = OffsetDateTime.parse(row.get(1)).toInstant().toEpochMilli();
            truth.put(
                    new Cell(platforms().threadId(row.get(0)), start),
                    new Reactions(Long.parseLong(row.get(2)), Long.parseLong(row.get(3))));
        }
        return truth;
    }

    /**
     * When each thread that got so many reactions got the last of them, in epoch milliseconds.
     *
     * @throws ToolException if the folder does not say
     */
    Map<String, Long> reached(int reactions) {
        if (!Files.exists(folder.resolve(CASCADES))) {
            throw new ToolException(
                    "文件夹 " + folder + " 中没有 " + CASCADES + "；请去掉 --alerts，或给出有它的文件夹。");
        }
        int column = header(CASCADES).indexOf("any_" + reactions + "_at");
        Map<String, Long> reached = new HashMap<>();
        for (List<String> row : csv(CASCADES)) {
            if (!row.get(column).isEmpty()) {
                reached.put(
                        platforms().threadId(row.get(0)),
                        OffsetDateTime.parse(row.get(column)).toInstant().toEpochMilli());
            }
        }
        return reached;
    }

    /** Number of lines that repeat an item, rises of engagement included. */
    long repeats() {
        return ordered ? 0 : count("duplicates.csv");
    }

    /** Number of items that come too late to be counted. */
    long late() {
        return ordered ? 0 : count("truth/late.csv");
    }

    /** The malformed lines: their bytes and what is wrong with them. */
    MalformedLines malformed() {
        MalformedLines lines = new MalformedLines();
        if (ordered) {
            return lines;
        }
        Map<String, Map<Long, String>> faults = new HashMap<>();
        for (List<String> row : csv("malformed.csv")) {
            faults.computeIfAbsent(row.get(0), file -> new HashMap<>())
                    .put(Long.parseLong(row.get(1)), row.get(2));
        }
        for (Path file : List.of(posts(), comments())) {
            String name = file.getFileName().toString();
            Map<Long, String> ofFile = faults.getOrDefault(name, Map.of());
            NdjsonLines.each(
                    file,
                    (line, bytes) -> {
                        String fault = ofFile.get(line);
                        if (fault != null) {
                            lines.add(bytes, fault);
                        }
                    });
        }
        return lines;
    }

    private long count(String file) {
        return Files.exists(folder.resolve(file)) ? csv(file).size() : 0;
    }

    private List<String> header(String name) {
        return lines(name).get(0);
    }

    /** Rows without the header; the files quote nothing that is read here. */
    private List<List<String>> csv(String name) {
        List<List<String>> lines = lines(name);
        return lines.subList(1, lines.size());
    }

    private List<List<String>> lines(String name) {
        List<List<String>> rows = new ArrayList<>();
        try (InputStream raw = Files.newInputStream(folder.resolve(name));
                InputStream in = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String line;
            while ((line = reader.readLine()) != null) {
                rows.add(List.of(line.split(",", -1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name + " of " + folder + " failed", e);
        }
        return rows;
    }
}
