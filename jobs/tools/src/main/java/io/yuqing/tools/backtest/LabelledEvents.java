/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest;

import io.yuqing.tools.common.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/**
 * Events that people marked in the history: a CSV file whose header names the columns {@code
 * subject_kind}, {@code subject_id}, {@code start} and {@code end}, times in ISO-8601 with offset.
 * Further columns are left alone: {@code truth/bursts.csv} of the demo has some.
 */
record LabelledEvents(List<Event> events) {
    private static final String KIND = "subject_kind";
    private static final String ID = "subject_id";
    private static final String START = "start";
    private static final String END = "end";
    private static final List<String> COLUMNS = List.of(KIND, ID, START, END);
    private static final String HEADER = String.join(",", COLUMNS);
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setAllowMissingColumnNames(true)
                    .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
                    .setIgnoreSurroundingSpaces(true)
                    .get();

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

    /**
     * @throws UsageException naming file, line, column and remedy if the file cannot be used
     */
    static LabelledEvents read(Path file) throws IOException {
        List<Event> events = new ArrayList<>();
        try (CSVParser rows = CSVParser.parse(file, StandardCharsets.UTF_8, FORMAT)) {
            for (String column : COLUMNS) {
                if (!rows.getHeaderMap().containsKey(column)) {
                    throw wrong(file, 1, column, "is missing; write the header " + HEADER);
                }
            }
            for (CSVRecord row : rows) {
                events.add(event(file, rows.getCurrentLineNumber(), row));
            }
        } catch (UncheckedIOException e) {
            throw new UsageException(
                    file + ": " + e.getCause().getMessage() + "; write it as CSV in UTF-8.");
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

    private static Event event(Path file, long line, CSVRecord row) {
        for (String column : COLUMNS) {
            if (!row.isSet(column) || row.get(column).isBlank()) {
                throw wrong(file, line, column, "is empty; fill in all of " + HEADER);
            }
        }
        return new Event(
                row.get(KIND),
                row.get(ID),
                new Span(time(file, line, row, START), time(file, line, row, END)));
    }

    private static Instant time(Path file, long line, CSVRecord row, String column) {
        try {
            return OffsetDateTime.parse(row.get(column)).toInstant();
        } catch (DateTimeException e) {
            throw wrong(
                    file,
                    line,
                    column,
                    "has value '"
                            + row.get(column)
                            + "'; write a time as 2026-01-31T08:00:00+08:00");
        }
    }

    private static UsageException wrong(Path file, long line, String column, String what) {
        return new UsageException(
                file + ", line " + line + ": column '" + column + "' " + what + ".");
    }
}
