/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Several that send at once. Not thread-safe. */
final class Senders implements AutoCloseable {
    /** Lines of one request. */
    static final int BATCH = 500;

    /** One below what a token may have under way. */
    private static final int AT_ONCE = 3;

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    private final List<Future<Receipt>> sent = new ArrayList<>();
    private final PatientSender sender;

    Senders(PatientSender sender) {
        this.sender = sender;
    }

    /**
     * Begins to send lines by their numbers, and returns.
     *
     * @param to the first that is not sent
     * @param afterEach is run behind each batch, also behind one that failed
     */
    void begin(SentLines lines, int from, int to, Runnable afterEach) {
        IntStream.iterate(from, first -> first < to, first -> first + BATCH)
                .forEach(
                        first -> sent.add(threads.submit(() -> send(lines, first, to, afterEach))));
    }

    /** Waits until all that was begun is taken. */
    List<Receipt> await() throws InterruptedException {
        List<Receipt> receipts = new ArrayList<>();
        try {
            for (Future<Receipt> one : sent) {
                receipts.add(one.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("sending failed: " + e.getCause().getMessage(), e);
        }
        sent.clear();
        return receipts;
    }

    private Receipt send(SentLines lines, int first, int to, Runnable afterEach) {
        try {
            return sender.send(first, lines.batch(first, Math.min(BATCH, to - first)));
        } finally {
            afterEach.run();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
