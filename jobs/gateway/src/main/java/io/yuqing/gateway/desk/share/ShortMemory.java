/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.share;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongSupplier;

/**
 * What was read a moment ago is good enough for the next viewer, and who comes while it is being
 * read waits for it: ten viewers of one page cost what one costs. Thread-safe.
 *
 * @param <E> how reading fails
 */
public final class ShortMemory<V, E extends Exception> {
    private static final Duration KEPT = Duration.ofSeconds(5);
    private static final int MOST = 64;

    private final LongSupplier nanoClock;
    private final Map<String, Entry<V>> entries =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Entry<V>> eldest) {
                    return size() > MOST;
                }
            };

    private record Entry<V>(CompletableFuture<V> value, long sinceNanos) {}

    public ShortMemory() {
        this(System::nanoTime);
    }

    ShortMemory(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    /**
     * What is known under a key, or what is read now.
     *
     * @throws E if it cannot be read; then it is tried again at once
     */
    public V get(String key, Question<V, E> read) throws E {
        CompletableFuture<V> mine = new CompletableFuture<>();
        CompletableFuture<V> known = claim(key, mine);
        return known == mine ? read(key, mine, read) : await(known);
    }

    private synchronized CompletableFuture<V> claim(String key, CompletableFuture<V> mine) {
        Entry<V> entry = entries.get(key);
        long now = nanoClock.getAsLong();
        if (entry != null && now - entry.sinceNanos < KEPT.toNanos()) {
            return entry.value;
        }
        entries.remove(key);
        entries.put(key, new Entry<>(mine, now));
        return mine;
    }

    private V read(String key, CompletableFuture<V> mine, Question<V, E> read) throws E {
        try {
            V value = read.ask();
            mine.complete(value);
            return value;
        } catch (Exception e) {
            forget(key, mine);
            mine.completeExceptionally(e);
            throw e;
        }
    }

    private synchronized void forget(String key, CompletableFuture<V> mine) {
        if (entries.containsKey(key) && entries.get(key).value == mine) {
            entries.remove(key);
        }
    }

    /** Nothing of what was read until now is given to whoever comes from now on. */
    public synchronized void forget() {
        entries.clear();
    }

    /** A reader fails with nothing else than what is declared, or with no checked exception. */
    @SuppressWarnings("unchecked")
    private V await(CompletableFuture<V> known) throws E {
        try {
            return known.join();
        } catch (CompletionException e) {
            throw (E) e.getCause();
        }
    }
}
