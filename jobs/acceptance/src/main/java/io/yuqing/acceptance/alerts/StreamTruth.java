/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.alerts;

import io.yuqing.tools.backtest.episode.FiredEpisode;
import io.yuqing.tools.backtest.episode.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What really happened in a generated stream: {@code truth/bursts.csv} and {@code calm.csv}. */
record StreamTruth(List<Burst> bursts, List<Calm> calm) {

    /**
     * A planted burst.
     *
     * @param span from the publication of its first item to an hour after 95 % of its items
     * @param peak middle of its busiest hour
     * @param floor the level it deserves by its busiest hour; null if nobody needs to be told
     */
    public record Burst(String topic, Span span, Instant peak, String kind, String floor) {
        boolean isHitBy(FiredEpisode episode) {
            return episode.subjectKind().equals("topic")
                    && topic.equals(episode.subjectId())
                    && span.contains(episode.fired());
        }

        /** Whether it was standing when the burst began. */
        boolean findsStanding(FiredEpisode episode) {
            return topic.equals(episode.subjectId())
                    && episode.fired().isBefore(span.from())
                    && !episode.ended().isBefore(span.from());
        }

        /** Whether anybody needs to be told. */
        boolean isDue() {
            return floor != null;
        }
    }

    /** Something that must call nobody. */
    record Calm(String subjectKind, String subjectId, Span span, String kind) {
        /** Whether it stood at any moment of it. */
        boolean isDisturbedBy(FiredEpisode episode) {
            return subjectKind.equals(episode.subjectKind())
                    && subjectId.equals(episode.subjectId())
                    && !episode.fired().isAfter(span.to())
                    && !episode.ended().isBefore(span.from());
        }
    }

    static StreamTruth read(Path stream) throws IOException {
        Path truth = stream.resolve("truth");
        return new StreamTruth(
                rows(truth.resolve("bursts.csv"), StreamTruth::burst),
                rows(
                        truth.resolve("calm.csv"),
                        row -> new Calm(row[0], row[1], span(row), row[4])));
    }

    private static Burst burst(String[] row) {
        String floor = row[6].isEmpty() ? null : row[6];
        return new Burst(row[1], span(row), time(row[4]), row[5], floor);
    }

    private static <T> List<T> rows(Path file, Function<String[], T> read) throws IOException {
        List<T> rows = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (String line : lines.subList(1, lines.size())) {
            rows.add(read.apply(line.split(",", -1)));
        }
        return rows;
    }

    private static Span span(String[] row) {
        return new Span(time(row[2]), time(row[3]));
    }

    private static Instant time(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
