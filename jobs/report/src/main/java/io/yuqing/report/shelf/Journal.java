/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.shelf;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A file to which lines are only ever added, each with the hash of the one before. A line counts
 * when its end is on disk: what a crash left of one is cut off when the file is opened.
 */
final class Journal {
    private final Path file;
    private final List<Entry> entries = new ArrayList<>();

    /** Where the chain does not hold; empty if it does. */
    private String fault = "";

    private Journal(Path file) {
        this.file = file;
    }

    static Journal open(Path file) throws IOException {
        Journal journal = new Journal(file);
        if (Files.exists(file)) {
            journal.read();
        }
        return journal;
    }

    private void read() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int whole = bytes.length;
        while (whole > 0 && bytes[whole - 1] != '\n') {
            whole--;
        }
        if (whole < bytes.length) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(whole);
                channel.force(true);
            }
        }
        String text = new String(bytes, 0, whole, UTF_8);
        for (String line : text.lines().toList()) {
            take(line);
        }
    }

    /** Lines after a fault are shown as they are; nothing is added after one. */
    private void take(String line) {
        Entry entry;
        try {
            entry = EntryJson.entry(line);
        } catch (IOException e) {
            broken(entries.size() + 1, "读不了");
            return;
        }
        if (entry.seq() != entries.size() + 1 || !entry.prev().equals(head())) {
            broken(entries.size() + 1, "接不上前一行，有行被删、被换或被插入");
        } else if (!EntryJson.hash(entry).equals(entry.hash())) {
            broken(entries.size() + 1, "内容被改过");
        }
        entries.add(entry);
    }

    private void broken(long line, String how) {
        fault = fault.isEmpty() ? "第 " + line + " 行" + how : fault;
    }

    /** All lines that can be read, the oldest first. */
    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Where and how the chain does not hold, in Chinese; empty if it does. */
    String fault() {
        return fault;
    }

    /** Hash of the last line: with it the whole journal can be proved later. */
    String head() {
        return entries.isEmpty() ? "" : entries.get(entries.size() - 1).hash();
    }

    /** Adds a line; it is on disk when this returns. */
    Entry add(
            long at,
            String paper,
            Step step,
            Hand hand,
            String note,
            boolean faulty,
            Map<String, String> files,
            Facts facts)
            throws IOException {
        if (!fault.isEmpty()) {
            throw new IOException("the journal is broken: nothing is added to it");
        }
        Entry open =
                new Entry(
                        entries.size() + 1L,
                        at,
                        paper,
                        step,
                        hand.duty(),
                        hand.sign(paper),
                        note,
                        faulty,
                        files,
                        facts,
                        head(),
                        "");
        Entry entry = sealed(open);
        ByteBuffer line = ByteBuffer.wrap((EntryJson.line(entry) + '\n').getBytes(UTF_8));
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.APPEND)) {
            long before = channel.size();
            try {
                while (line.hasRemaining()) {
                    channel.write(line);
                }
                channel.force(true);
            } catch (IOException e) {
                // Half a line would spoil the next one.
                channel.truncate(before);
                throw e;
            }
        }
        entries.add(entry);
        return entry;
    }

    private static Entry sealed(Entry open) {
        return new Entry(
                open.seq(),
                open.at(),
                open.paper(),
                open.step(),
                open.duty(),
                open.sign(),
                open.note(),
                open.faulty(),
                open.files(),
                open.facts(),
                open.prev(),
                EntryJson.hash(open));
    }
}
