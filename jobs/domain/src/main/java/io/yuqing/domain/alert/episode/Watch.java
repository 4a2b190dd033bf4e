/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert.episode;

import static io.yuqing.domain.alert.episode.AlertInstance.NEVER;

import io.yuqing.domain.bytes.VarInput;
import io.yuqing.domain.bytes.VarOutput;
import java.util.ArrayList;
import java.util.List;

/**
 * All that is kept of one rule on one subject between two looks: the verdicts on its windows and
 * what was told. Not thread-safe.
 *
 * <p>Its byte form is state. Format 4 = format byte, revision, question, end of the settled time,
 * event time judged up to, day and number of settled alerts, rows told, runs of verdicts, told
 * alerts.
 */
public final class Watch {
    private static final int FORMAT = 4;
    private static final long WEIGHT = 250;

    /** Of an alert without its evidence: mostly what people wrote. */
    private static final long TOLD_WEIGHT = 2_000;

    /** Revision of the rule that judged last; 0 = none, or the rule was gone since. */
    long revision;

    /** What that revision asks: measure, window, comparison, step. */
    String question = "";

    /** What lies before was settled by another revision and stays as it was told. */
    long settledUntil = NEVER;

    /** Event time up to which windows were complete when they were judged. */
    long judgedUntil = NEVER;

    /** The newest day with settled alerts, and how many of them it has; 0 = none is settled. */
    long settledDay = NEVER;

    int settledOrdinal;

    /** Rows told so far: the version of the next one. */
    long rows;

    VerdictRuns runs = new VerdictRuns();
    public List<AlertInstance> told = new ArrayList<>();

    /** Whether nothing is kept: the watch may be removed. */
    public boolean isEmpty() {
        return runs.isEmpty() && told.isEmpty() && settledOrdinal == 0;
    }

    /** Whether any alert is pending or firing. */
    public boolean live() {
        return liveAlert() != null;
    }

    /** About how many bytes of memory it takes. */
    public long weight() {
        long weight = WEIGHT + runs.weight();
        for (AlertInstance alert : told) {
            weight += TOLD_WEIGHT + 2L * alert.evidence.length();
        }
        return weight;
    }

    /** What was told of an alert stands; its place in its day is taken. */
    void settle(AlertInstance alert) {
        settledDay = alert.day;
        settledOrdinal = alert.ordinal;
    }

    /** Forgets what was settled on a day that ended before a time: no id of it can come again. */
    public void forgetSettled(long before) {
        boolean dayIsOver = settledDay != AlertDay.LIFE && AlertDay.begin(settledDay + 1) <= before;
        if (settledOrdinal > 0 && dayIsOver) {
            settledDay = NEVER;
            settledOrdinal = 0;
        }
    }

    AlertInstance liveAlert() {
        AlertInstance last = told.isEmpty() ? null : told.get(told.size() - 1);
        return last != null && last.phase.live() ? last : null;
    }

    public byte[] toBytes() {
        VarOutput out = new VarOutput().writeByte(FORMAT);
        out.writeLong(revision)
                .writeString(question)
                .writeLong(settledUntil)
                .writeLong(judgedUntil);
        out.writeLong(settledDay).writeLong(settledOrdinal).writeLong(rows);
        runs.writeTo(out);
        out.writeLong(told.size());
        for (AlertInstance alert : told) {
            AlertBytes.write(alert, out);
        }
        return out.toByteArray();
    }

    /**
     * Reads the byte form.
     *
     * @throws IllegalStateException if the bytes are of another format
     */
    public static Watch ofBytes(byte[] bytes) {
        VarInput in = new VarInput(bytes);
        int format = in.readByte();
        if (format != FORMAT) {
            throw new IllegalStateException(
                    "the alerts of a rule are stored in format "
                            + format
                            + ", this version reads format "
                            + FORMAT
                            + "; restore with the version that wrote the savepoint");
        }
        Watch watch = new Watch();
        watch.revision = in.readLong();
        watch.question = in.readString();
        watch.settledUntil = in.readLong();
        watch.judgedUntil = in.readLong();
        watch.settledDay = in.readLong();
        watch.settledOrdinal = in.readInt();
        watch.rows = in.readLong();
        watch.runs = VerdictRuns.readFrom(in);
        int told = in.readInt();
        for (int i = 0; i < told; i++) {
            watch.told.add(AlertBytes.read(in));
        }
        return watch;
    }
}
