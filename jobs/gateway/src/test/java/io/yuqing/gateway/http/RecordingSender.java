/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.http;

import io.yuqing.connector.collect.CollectedItem;
import io.yuqing.connector.collect.CollectedItem.Stream;
import io.yuqing.gateway.ingest.ItemSender;
import io.yuqing.intake.send.NotStoredException;
import io.yuqing.intake.send.Written.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;

/** A Kafka of one partition a topic that can be away, or slow. */
final class RecordingSender implements ItemSender {
    private final List<CollectedItem> items = new ArrayList<>();
    private volatile boolean away;

    /** Until it is at zero nothing is stored. */
    volatile CountDownLatch hold = new CountDownLatch(0);

    final CountDownLatch waiting = new CountDownLatch(1);

    void away(boolean isAway) {
        away = isAway;
    }

    @Override
    public Map<String, Map<Integer, Range>> send(List<CollectedItem> batch) {
        waiting.countDown();
        try {
            hold.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (away) {
            throw new NotStoredException(0, new IllegalStateException("away"));
        }
        return store(batch);
    }

    private synchronized Map<String, Map<Integer, Range>> store(List<CollectedItem> batch) {
        Map<String, Map<Integer, Range>> written = new TreeMap<>();
        for (Stream stream : Stream.values()) {
            long before = items.stream().filter(item -> item.stream() == stream).count();
            long count = batch.stream().filter(item -> item.stream() == stream).count();
            if (count > 0) {
                written.put(
                        stream == Stream.POST ? "posts" : "comments",
                        Map.of(0, new Range(before, before + count - 1, count)));
            }
        }
        items.addAll(batch);
        return written;
    }

    synchronized List<CollectedItem> items() {
        return List.copyOf(items);
    }
}
