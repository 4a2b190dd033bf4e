/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest.episode;

import io.yuqing.domain.rule.SubjectKind;
import io.yuqing.tools.common.ToolException;
import io.yuqing.tools.common.file.Finding;
import io.yuqing.tools.common.file.TableFile;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Events that people marked in the history: a CSV file whose header names the columns {@code
 * subject_kind}, {@code subject_id}, {@code start} and {@code end}, times in ISO-8601 with offset.
 * Further columns are left alone: {@code truth/bursts.csv} of the demo has some.
 */
public record LabelledEvents(List<Event> events) {
    private static final List<String> COLUMNS =
            List.of("subject_kind", "subject_id", "start", "end");

    /** One of them. */
    public record Event(String subjectKind, String subjectId, Span span) {
        boolean isHitBy(FiredEpisode episode) {
            return subjectKind.equals(episode.subjectKind())
                    && subjectId.equals(episode.subjectId())
                    && span.contains(episode.fired());
        }
    }

    /**
     * How well the episodes hit the events. An event counts once however often it was hit; an
     * episode on a kind of subject that no event has is not judged.
     *
     * @param outside events that begin outside of the range, and so are not among the others
     * @param delay median of the time from the start of an event to the first hit; null without
     */
    public record Score(int judged, int right, int events, int found, int outside, Duration delay) {
        public double precision() {
            return judged == 0 ? Double.NaN : (double) right / judged;
        }

        public double recall() {
            return events == 0 ? Double.NaN : (double) found / events;
        }
    }

    /**
     * @throws ToolException with one finding a line if the file cannot be used
     */
    public static LabelledEvents read(Path file) {
        TableFile table = TableFile.read(file, TableFile.COMMAS, COLUMNS);
        List<Finding> findings = new ArrayList<>();
        for (String line : table.ignored().text()) {
            findings.add(Finding.ofLine(file, 0, line + "；请改正这些行，含逗号的值请加引号。"));
        }
        List<Event> events = new ArrayList<>();
        for (TableFile.Row row : table.rows()) {
            int before = findings.size();
            String kind = table.value(row, "subject_kind");
            if (SubjectKind.find(kind).isEmpty()) {
                findings.add(finding(table, row, "subject_kind", "请写 topic 或 thread。"));
            }
            if (table.value(row, "subject_id").isEmpty()) {
                findings.add(finding(table, row, "subject_id", "请填写话题或帖子的编号。"));
            }
            Instant start = time(table, row, "start", findings);
            Instant end = time(table, row, "end", findings);
            if (findings.size() == before) {
                events.add(new Event(kind, table.value(row, "subject_id"), new Span(start, end)));
            }
        }
        if (!findings.isEmpty()) {
            throw new ToolException(
                    findings.stream()
                            .map(Finding::text)
                            .collect(Collectors.joining(System.lineSeparator())));
        }
        return new LabelledEvents(events);
    }

    public Score score(List<FiredEpisode> episodes, Span range) {
        List<Event> due = events.stream().filter(e -> range.contains(e.span.from())).toList();
        Set<String> kinds = new HashSet<>();
        due.forEach(event -> kinds.add(event.subjectKind));
        List<FiredEpisode> judged =
                episodes.stream().filter(e -> kinds.contains(e.subjectKind())).toList();
        long right =
                judged.stream()
                        .filter(e -> due.stream().anyMatch(event -> event.isHitBy(e)))
                        .count();
        List<Duration> delays = new ArrayList<>();
        for (Event event : due) {
            judged.stream()
                    .filter(event::isHitBy)
                    .map(FiredEpisode::fired)
                    .min(Instant::compareTo)
                    .ifPresent(first -> delays.add(Duration.between(event.span.from(), first)));
        }
        return new Score(
                judged.size(),
                (int) right,
                due.size(),
                delays.size(),
                events.size() - due.size(),
                Medians.of(delays));
    }

    /** Null after a finding. */
    private static Instant time(
            TableFile table, TableFile.Row row, String column, List<Finding> findings) {
        try {
            return OffsetDateTime.parse(table.value(row, column)).toInstant();
        } catch (DateTimeException e) {
            findings.add(finding(table, row, column, "请写带时差的时间，如 2026-01-31T08:00:00+08:00。"));
            return null;
        }
    }

    private static Finding finding(
            TableFile table, TableFile.Row row, String column, String remedy) {
        String value = table.value(row, column);
        return new Finding(
                table.file(),
                row.line(),
                "",
                column,
                value.isEmpty() ? null : value,
                remedy,
                remedy);
    }
}
