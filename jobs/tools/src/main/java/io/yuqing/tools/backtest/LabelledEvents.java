/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest;

import io.yuqing.tools.common.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Events that people marked in the history: a CSV file with the header {@code
 * subject_kind,subject_id,start,end}, times in ISO-8601 with offset. Further columns are left
 * alone: {@code truth/bursts.csv} of the demo has some.
 */
record LabelledEvents(List<Event> events) {
    private static final String HEADER = "subject_kind,subject_id,start,end";
    private static final int FIELDS = 4;

    record Event(String subjectKind, String subjectId, Span span) {
        boolean isHitBy(Episode episode) {
            return subjectKind.equals(episode.subjectKind())
                    && subjectId.equals(episode.subjectId())
                    && span.contains(episode.fired());
        }
    }

    /**
     * How well the episodes hit the events. An event counts once however often it was hit; an
     * episode on a kind of subject that no event has is not judged.
     *
     * @param delay median of the time from the start of an event to the first hit; null without
     */
    record Score(int judged, int right, int events, int found, Duration delay) {
        double precision() {
            return judged == 0 ? Double.NaN : (double) right / judged;
        }

        double recall() {
            return events == 0 ? Double.NaN : (double) found / events;
        }
    }

    static LabelledEvents read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !(lines.get(0).strip() + ",").startsWith(HEADER + ",")) {
            throw new UsageException(file + " has no header '" + HEADER + "'; put it in line 1.");
        }
        List<Event> events = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                events.add(event(file, i + 1, lines.get(i)));
            }
        }
        return new LabelledEvents(events);
    }

    Score score(List<Episode> episodes, Span range) {
        List<Event> due = events.stream().filter(e -> range.contains(e.span.from())).toList();
        Set<String> kinds = new HashSet<>();
        due.forEach(event -> kinds.add(event.subjectKind));
        List<Episode> judged =
                episodes.stream().filter(e -> kinds.contains(e.subjectKind())).toList();
        long right =
                judged.stream()
                        .filter(e -> due.stream().anyMatch(event -> event.isHitBy(e)))
                        .count();
        List<Duration> delays = new ArrayList<>();
        for (Event event : due) {
            judged.stream()
                    .filter(event::isHitBy)
                    .map(Episode::fired)
                    .min(Instant::compareTo)
                    .ifPresent(first -> delays.add(Duration.between(event.span.from(), first)));
        }
        return new Score(judged.size(), (int) right, due.size(), delays.size(), Medians.of(delays));
    }

    private static Event event(Path file, int number, String line) {
        String[] fields = line.split(",", -1);
        if (fields.length < FIELDS) {
            throw new UsageException(
                    file
                            + ", line "
                            + number
                            + ": has "
                            + fields.length
                            + " fields; write "
                            + HEADER);
        }
        try {
            return new Event(
                    fields[0].strip(),
                    fields[1].strip(),
                    new Span(
                            OffsetDateTime.parse(fields[2].strip()).toInstant(),
                            OffsetDateTime.parse(fields[3].strip()).toInstant()));
        } catch (DateTimeException e) {
            throw new UsageException(
                    file
                            + ", line "
                            + number
                            + ": a time cannot be read; write it as 2026-01-31T08:00:00+08:00.");
        }
    }
}
