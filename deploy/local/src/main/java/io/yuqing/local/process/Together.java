/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.process;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Starts parts that do not need each other at the same time. */
public final class Together {
    private Together() {}

    /**
     * Runs each step in a thread of its own; returns when all have ended.
     *
     * @throws StackException of the first step that failed; the others have ended too
     */
    public static void run(Runnable... steps) {
        ExecutorService threads = Executors.newFixedThreadPool(steps.length);
        try {
            List<Callable<Object>> all = Stream.of(steps).map(Executors::callable).toList();
            for (Future<Object> ended : threads.invokeAll(all)) {
                ended.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while starting several processes.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StackException known) {
                throw known;
            }
            throw new StackException("A process could not be started: " + e.getCause(), e);
        } finally {
            threads.shutdown();
        }
    }
}
