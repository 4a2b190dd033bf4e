/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.second.view;

import io.yuqing.nlp.sentiment.Sentiment;
import io.yuqing.nlp.view.Comment;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import org.apache.flink.util.concurrent.Executors;

/** Subjects that say all the same; vectors by characters. It remembers what was asked last. */
final class FakeViews implements ViewPorts, ViewTables {
    private static final long serialVersionUID = 1L;

    static final long NOON = 1_772_424_000_000L;
    static final long FIRST = NOON - Duration.ofDays(3).toMillis();

    private static final int DIMENSIONS = 512;

    /** One view of six, an exclamation, and one that nobody else says. */
    static final List<String> SAID =
            List.of("停水不通知", "停水不通知", "停水不通知", "停水不通知", "停水又不通知", "停水真不通知", "哈哈哈", "食堂涨价");

    private final List<LiveSubject> live = new ArrayList<>();
    private final Map<String, Long> asked = new HashMap<>();
    private final CountDownLatch reached = new CountDownLatch(1);
    private ExecutorService thread = Executors.newDirectExecutorService();
    private String heldAt = "";
    private CountDownLatch hold;
    private volatile boolean away;
    private volatile int rounds;
    private volatile int closed;

    FakeViews live(String kind, String id) {
        live.add(new LiveSubject(kind, id, true));
        return this;
    }

    void away(boolean now) {
        away = now;
    }

    void thread(ExecutorService other) {
        thread = other;
    }

    /** Whoever reads this subject waits until the latch is free. */
    CountDownLatch hold(String id) {
        heldAt = id;
        hold = new CountDownLatch(1);
        return hold;
    }

    void awaitHeld() throws InterruptedException {
        reached.await();
    }

    int rounds() {
        return rounds;
    }

    int encodersClosed() {
        return closed;
    }

    @Override
    public List<LiveSubject> live(long since, long read) throws SQLException {
        rounds++;
        if (away) {
            throw new SQLException("Nobody is there.");
        }
        return live.stream()
                .map(
                        each ->
                                new LiveSubject(
                                        each.kind(),
                                        each.id(),
                                        asked.getOrDefault(each.id(), 0L) <= read))
                .toList();
    }

    @Override
    public SubjectComments comments(LiveSubject subject, long since, long until)
            throws SQLException {
        if (subject.id().equals(heldAt)) {
            reached.countDown();
            try {
                hold.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SQLException("Interrupted.", e);
            }
        }
        asked.put(subject.id(), until);
        List<Comment> comments = new ArrayList<>();
        Map<String, Long> times = new HashMap<>();
        for (int i = 0; i < SAID.size(); i++) {
            comments.add(
                    new Comment(
                            "weibo/" + i,
                            SAID.get(i),
                            i < 6 ? Sentiment.NEGATIVE : Sentiment.POSITIVE));
            times.put("weibo/" + i, NOON);
        }
        return new SubjectComments(SAID.size() + 1, FIRST, comments, times);
    }

    @Override
    public ViewTables tables() {
        return this;
    }

    @Override
    public Vectors vectors() {
        return new Vectors() {
            @Override
            public float[] of(String text) {
                float[] vector = new float[DIMENSIONS];
                text.chars().forEach(c -> vector[c % DIMENSIONS] = 1);
                float length = (float) Math.sqrt(text.chars().distinct().count());
                for (int d = 0; d < DIMENSIONS; d++) {
                    vector[d] /= length;
                }
                return vector;
            }

            @Override
            public void close() {
                closed++;
            }
        };
    }

    @Override
    public ExecutorService thread() {
        return thread;
    }
}
