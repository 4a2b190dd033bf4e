/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.up;

import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Shows what is appended to a text file, in a thread of its own, whole lines only. */
final class FileTail implements AutoCloseable {
    private static final long PERIOD_MILLIS = 300;

    private final Path file;
    private final PrintStream out;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "tail");
    private long shown;

    private FileTail(Path file, PrintStream out, long shown) {
        this.file = file;
        this.out = out;
        this.shown = shown;
    }

    /** From what the file holds now; it need not exist. */
    static FileTail from(Path file, PrintStream out) {
        FileTail tail = new FileTail(file, out, sizeOf(file));
        tail.thread.setDaemon(true);
        tail.thread.start();
        return tail;
    }

    /** Shows the rest. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        boolean last = false;
        while (!last) {
            try {
                last = closed.await(PERIOD_MILLIS, TimeUnit.MILLISECONDS);
                show();
            } catch (InterruptedException e) {
                return;
            } catch (IOException e) {
                out.println("通知文件 " + file + " 无法读取：" + e.getMessage());
                return;
            }
        }
    }

    private void show() throws IOException {
        long size = sizeOf(file);
        if (size <= shown) {
            return;
        }
        byte[] bytes = new byte[Math.toIntExact(Math.min(size - shown, 1 << 20))];
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(shown);
            in.readFully(bytes);
        }
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        out.print(new String(bytes, 0, end, StandardCharsets.UTF_8));
        out.flush();
        shown += end;
    }

    private static long sizeOf(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
