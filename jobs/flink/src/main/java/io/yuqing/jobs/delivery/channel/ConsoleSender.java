/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.channel;

import io.yuqing.connector.notify.Line;
import io.yuqing.connector.notify.Notice;
import io.yuqing.connector.notify.Outcome;
import io.yuqing.connector.notify.Reason;
import io.yuqing.connector.notify.Receipt;
import io.yuqing.connector.notify.Sender;
import io.yuqing.connector.notify.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/** Shows notices as text, so that they can be seen without any robot. Thread-safe. */
final class ConsoleSender implements Sender {
    private final Path file;

    /**
     * @param file to append to; null: standard output
     */
    ConsoleSender(String file) {
        this.file = file == null ? null : Path.of(file);
    }

    @Override
    public int parts(Notice notice) {
        return 1;
    }

    @Override
    public Receipt send(Notice notice, long done) {
        long start = System.nanoTime();
        try {
            write(text(notice));
        } catch (IOException e) {
            String message = "The file " + file + " cannot be written: " + e.getMessage();
            return receipt(Outcome.FAILED, Reason.BROKEN, message, start, done);
        }
        return receipt(Outcome.DELIVERED, Reason.OK, "", start, 1);
    }

    @Override
    public void close() {}

    private synchronized void write(String text) throws IOException {
        if (file == null) {
            System.out.print(text);
            System.out.flush();
            return;
        }
        Files.writeString(
                file,
                text,
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** A blank line goes before each notice. */
    private static String text(Notice notice) {
        StringBuilder text = new StringBuilder("\n").append(notice.title()).append('\n');
        for (Line line : notice.lines()) {
            text.append(line.quoted() ? "  │ " : "  ");
            for (Span span : line.spans()) {
                text.append(span.text());
                if (span.url() != null) {
                    text.append(' ').append(span.url());
                }
            }
            text.append('\n');
        }
        if (notice.link() != null) {
            text.append("  看板：").append(notice.link()).append('\n');
        }
        return text.toString();
    }

    private static Receipt receipt(
            Outcome outcome, Reason reason, String message, long start, long done) {
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        return new Receipt(outcome, reason, "", message, 0, took, 0, 1, done);
    }
}
