/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.model;

import io.yuqing.domain.count.Tally;
import io.yuqing.domain.count.WindowTally;
import java.util.Map;

/** The absolute content of one window of a subject: a row of {@code subject_windows}. */
public class WindowRow {
    public String subject = "";
    public String window = "";

    /** Epoch milliseconds. */
    public long windowStart;

    public long originals;
    public long reposts;
    public long comments;
    public long negative;
    public long neutral;
    public long positive;
    public long voices;
    public long engagement;
    public Map<String, Long> channels = Map.of();
    public Map<String, Long> platforms = Map.of();
    public Map<String, Long> categories = Map.of();

    /** Distinct texts among the originals. */
    public long distinctOriginals;

    public long version;

    public static WindowRow of(String subject, WindowTally changed) {
        Tally tally = changed.tally();
        WindowRow row = new WindowRow();
        row.subject = subject;
        row.window = changed.window().code();
        row.windowStart = changed.start();
        row.originals = tally.originals();
        row.reposts = tally.reposts();
        row.comments = tally.comments();
        row.negative = tally.negative();
        row.neutral = tally.neutral();
        row.positive = tally.positive();
        row.voices = tally.voices();
        row.engagement = tally.engagement();
        row.channels = tally.channels();
        row.platforms = tally.platforms();
        row.categories = tally.categories();
        row.distinctOriginals = tally.texts();
        row.version = tally.version();
        return row;
    }

    /** Originals, reposts and comments. */
    public long items() {
        return originals + reposts + comments;
    }

    /** The identity within the table. */
    public record Key(String subject, String window, long start) {}

    public Key key() {
        return new Key(subject, window, windowStart);
    }
}
