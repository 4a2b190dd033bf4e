/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.replay;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Several files as one sequence by arrival time. Inside a file the order of its lines is kept: a
 * line goes no earlier than the latest time before it, and one whose time cannot be told, or lies
 * beyond {@code latest}, goes right behind its predecessor.
 */
public final class MergedFiles implements AutoCloseable {
    private final List<Source> sources = new ArrayList<>();
    private final PriorityQueue<Source> heads =
            new PriorityQueue<>(
                    Comparator.comparingLong((Source source) -> source.head.time())
                            .thenComparingInt(source -> source.index));

    private MergedFiles() {}

    /**
     * @param latest epoch milliseconds; a time beyond it is a mistake of a collector
     */
    public static MergedFiles open(List<ReplayFile> files, long latest) throws IOException {
        MergedFiles merged = new MergedFiles();
        try {
            for (ReplayFile file : files) {
                Source source =
                        new Source(
                                merged.sources.size(), file, LineReader.open(file.path()), latest);
                merged.sources.add(source);
                merged.offer(source);
            }
            return merged;
        } catch (IOException e) {
            merged.close();
            throw e;
        }
    }

    /** The next record; null when all files are at their end. */
    public ReplayRecord next() throws IOException {
        Source source = heads.poll();
        if (source == null) {
            return null;
        }
        ReplayRecord record = source.head;
        offer(source);
        return record;
    }

    @Override
    public void close() throws IOException {
        for (Source source : sources) {
            source.lines.close();
        }
    }

    private void offer(Source source) throws IOException {
        if (source.advance()) {
            heads.add(source);
        }
    }

    private static final class Source {
        private final int index;
        private final ReplayFile file;
        private final LineReader lines;
        private final long latest;
        private long time = ArrivalTime.UNKNOWN;
        private long line;
        private ReplayRecord head;

        Source(int index, ReplayFile file, LineReader lines, long latest) {
            this.index = index;
            this.file = file;
            this.lines = lines;
            this.latest = latest;
        }

        boolean advance() throws IOException {
            byte[] bytes = lines.next();
            if (bytes == null) {
                return false;
            }
            long own = ArrivalTime.of(bytes);
            if (own <= latest) {
                time = Math.max(time, own);
            }
            head = new ReplayRecord(file, ++line, bytes, time);
            return true;
        }
    }
}
