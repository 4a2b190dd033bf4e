/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.read;

import io.yuqing.connector.collect.Column;
import io.yuqing.connector.collect.Column.Use;
import io.yuqing.domain.time.CountyTime;
import io.yuqing.wire.item.WireItem;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a file holds, counted. Filled by one reading of it. */
public final class FileReport {
    private static final int EXAMPLES = 3;
    private static final int LINES_NAMED = 5;

    /** Names of one file; more are no platforms. */
    private static final int PLATFORMS_NAMED = 1_000;

    /**
     * Lines that were refused for one reason.
     *
     * @param lines the first of them
     */
    public record Reason(long count, List<Long> lines) {
        Reason and(long line) {
            List<Long> more = new ArrayList<>(lines);
            if (more.size() < LINES_NAMED) {
                more.add(line);
            }
            return new Reason(count + 1, List.copyOf(more));
        }
    }

    private final Path file;
    private final String adapter;
    private final Instant writtenAt;
    private final List<Column> columns = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final List<Example> examples = new ArrayList<>();
    private final Map<String, Reason> reasons = new LinkedHashMap<>();
    private final Map<String, Long> unknownPlatforms = new TreeMap<>();
    private long posts;
    private long comments;
    private long history;
    private long oldest = Long.MAX_VALUE;
    private long refused;
    private long leftOut;

    FileReport(Path file, String adapter, Instant writtenAt) {
        this.file = file;
        this.adapter = adapter;
        this.writtenAt = writtenAt;
    }

    void accepted(WireItem item, boolean isHistory) {
        if (item.kind.equals(WireItem.COMMENT)) {
            comments++;
        } else {
            posts++;
        }
        history += isHistory ? 1 : 0;
        oldest = Math.min(oldest, item.eventAt);
    }

    /** Whether one more is to be shown. */
    boolean wantsExample() {
        return examples.size() < EXAMPLES;
    }

    void example(Example example) {
        examples.add(example);
    }

    /** Of an accepted item. */
    void unknownPlatform(String platform) {
        if (unknownPlatforms.containsKey(platform) || unknownPlatforms.size() < PLATFORMS_NAMED) {
            unknownPlatforms.merge(platform, 1L, Long::sum);
        }
    }

    void refused(Refusal refusal) {
        refused++;
        reasons.merge(
                refusal.why(),
                new Reason(1, List.of(refusal.line())),
                (known, one) -> known.and(refusal.line()));
    }

    void leftOut() {
        leftOut++;
    }

    void column(Column column) {
        columns.add(column);
    }

    void remark(String sentence) {
        remarks.add(sentence);
    }

    public Path file() {
        return file;
    }

    /** By which the file was read. */
    public String adapter() {
        return adapter;
    }

    /** When the file was written: what times such as 昨天 were taken to be relative to. */
    public Instant writtenAt() {
        return writtenAt;
    }

    public List<Column> columns() {
        return columns;
    }

    /** Sentences in Chinese. */
    public List<String> remarks() {
        return remarks;
    }

    /** The first items that the job will take. */
    public List<Example> examples() {
        return examples;
    }

    /** By the sentence that says why. */
    public Map<String, Reason> reasons() {
        return reasons;
    }

    /** How many of the accepted are of each platform that is in no file of platforms. */
    public Map<String, Long> unknownPlatforms() {
        return unknownPlatforms;
    }

    /**
     * Fields for want of which lines were refused although a column of them may be there, under a
     * name that nobody knows: {@code published_at}, {@code platform}.
     */
    public List<String> missingFields() {
        List<String> missing = new ArrayList<>();
        if (lacks("没有发布时间", Set.of("published_at", "date", "clock"))) {
            missing.add("published_at");
        }
        if (lacks("没有平台", Set.of("platform"))) {
            missing.add("platform");
        }
        return missing;
    }

    private boolean lacks(String why, Set<String> fields) {
        boolean taken =
                columns.stream()
                        .anyMatch(
                                column ->
                                        column.use() == Use.TAKEN
                                                && fields.contains(column.field()));
        boolean needed = reasons.keySet().stream().anyMatch(reason -> reason.startsWith(why));
        return needed && !taken && !columns.isEmpty();
    }

    public long posts() {
        return posts;
    }

    public long comments() {
        return comments;
    }

    /** Posts and comments. */
    public long accepted() {
        return posts + comments;
    }

    /** Of the accepted, those that are too old for the windows of a job that is up to date. */
    public long history() {
        return history;
    }

    /** The day, in Beijing, on which the oldest of the accepted counts. */
    public LocalDate firstDay() {
        return Instant.ofEpochMilli(oldest).atZone(CountyTime.ZONE).toLocalDate();
    }

    public long refused() {
        return refused;
    }

    /** Older than was asked for. */
    public long skipped() {
        return leftOut;
    }
}
