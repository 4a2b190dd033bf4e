/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yuqing.domain.origin.Platforms;
import io.yuqing.wire.item.WireItem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;

/**
 * Records of threads whose shape the benchmark decides, with the texts of the demo stream. Not
 * thread-safe.
 */
public final class SyntheticItems {
    private static final String PLATFORM = "yunting-bbs";
    private static final int AUTHORS = 50_000;
    private static final long SPREAD_MILLIS = Duration.ofMinutes(50).toMillis();

    private final ObjectMapper json = new ObjectMapper();
    private final List<WireItem> texts;
    private int next;

    public SyntheticItems(List<WireItem> texts) {
        this.texts = texts;
    }

    /**
     * Sends threads as fast as it goes; returns the number of records.
     *
     * @param name distinguishes these threads from others
     */
    public long send(String bootstrap, String name, int threads) {
        try (Sending kafka = new Sending(bootstrap)) {
            forEach(name, threads, kafka::send);
            return kafka.flush();
        }
    }

    /** The same with nothing but an original in each. */
    public long sendOriginals(String bootstrap, String name, int threads) {
        try (Sending kafka = new Sending(bootstrap)) {
            forEachThread(
                    name,
                    threads,
                    (thread, at) -> kafka.send(new Outgoing(false, thread, original(thread, at))));
            return kafka.flush();
        }
    }

    /** An original, a repost and a comment each, over the last 50 minutes of event time. */
    public void forEach(String name, int threads, Consumer<Outgoing> receiver) {
        forEachThread(
                name,
                threads,
                (thread, at) -> {
                    receiver.accept(new Outgoing(false, thread, original(thread, at)));
                    receiver.accept(new Outgoing(false, thread, repost(thread + "r", thread, at)));
                    receiver.accept(new Outgoing(true, thread, comment(thread + "c", thread, at)));
                });
    }

    private static void forEachThread(
            String name, int threads, ObjLongConsumer<String> threadAndTime) {
        long end = System.currentTimeMillis();
        for (int i = 0; i < threads; i++) {
            threadAndTime.accept(name + i, end - SPREAD_MILLIS + SPREAD_MILLIS * i / threads);
        }
    }

    /** Under which id the thread that is sent under a name is counted and raises alerts. */
    public static String threadId(String name) {
        return Platforms.id(PLATFORM, name);
    }

    public byte[] original(String id, long publishedAt) {
        return post(id, id, publishedAt)
                .put("kind", "original")
                .putNull("parent_id")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    byte[] repost(String id, String thread, long publishedAt) {
        return post(id, thread, publishedAt)
                .put("kind", "repost")
                .put("parent_id", thread)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    public byte[] comment(String id, String thread, long publishedAt) {
        return item(id, publishedAt)
                .put("post_id", thread)
                .putNull("parent_id")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private ObjectNode post(String id, String thread, long publishedAt) {
        return item(id, publishedAt)
                .put("root_id", thread)
                .put("channel", "forum")
                .putNull("title")
                .put("url", "https://forum.example.org/" + id);
    }

    private ObjectNode item(String id, long publishedAt) {
        next++;
        String time = Instant.ofEpochMilli(publishedAt).toString();
        return json.createObjectNode()
                .put("id", id)
                .put("platform", PLATFORM)
                .put("author", "u" + next % AUTHORS)
                .put("published_at", time)
                .put("collected_at", time)
                .put("text", texts.get(next % texts.size()).text);
    }
}
