/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.meaning;

import io.yuqing.gateway.desk.subject.read.Scope;
import io.yuqing.gateway.desk.table.TablesException;
import io.yuqing.gateway.log.FaultPlace;
import io.yuqing.nlp.encoder.NoEncoderException;
import io.yuqing.nlp.view.ViewFinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Groups comments for whoever asks: one thread or topic at a time, a few that wait, and what was
 * found is kept for ten minutes. Thread-safe.
 */
final class MeaningWork {
    private static final Logger LOG = LoggerFactory.getLogger(MeaningWork.class);
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration FAILURE_KEPT = Duration.ofSeconds(10);
    private static final int MOST = 16;
    private static final int WAITING = 4;
    private static final long IDLE_SECONDS = 30;

    /** Reads the comments of a scope. */
    interface Reader {
        CommentSample read(Scope scope) throws TablesException;
    }

    private final Reader reader;
    private final Supplier<ViewFinder> finder;
    private final Clock clock;
    private final ThreadPoolExecutor thread;
    private final Map<String, Meaning> known =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Meaning> eldest) {
                    return size() > MOST && eldest.getValue().phase() != Meaning.Phase.RUNNING;
                }
            };

    /**
     * @param finder asked when it is needed for the first time; may throw {@link
     *     NoEncoderException}
     */
    MeaningWork(Reader reader, Supplier<ViewFinder> finder, Clock clock) {
        this.reader = reader;
        this.finder = finder;
        this.clock = clock;
        this.thread =
                new ThreadPoolExecutor(
                        1,
                        1,
                        IDLE_SECONDS,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(WAITING),
                        MeaningWork::thread);
        thread.allowCoreThreadTimeOut(true);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "desk-meaning");
        thread.setDaemon(true);
        return thread;
    }

    /** What is known of it; begins if nothing is, or what was found is too old. */
    synchronized Meaning of(Scope scope) {
        String key = scope.topic() + '\n' + scope.thread();
        Instant now = clock.instant();
        Meaning last = known.get(key);
        if (last != null && !isOver(last, now)) {
            return last;
        }
        try {
            thread.execute(() -> put(key, find(scope)));
        } catch (RejectedExecutionException e) {
            return Meaning.failed(now, "正在归类的多，请过半分钟刷新本页。");
        }
        known.remove(key);
        Meaning running = Meaning.running(now);
        known.put(key, running);
        return running;
    }

    private static boolean isOver(Meaning last, Instant now) {
        Duration age = Duration.between(last.since(), now);
        return switch (last.phase()) {
            case RUNNING -> false;
            case DONE -> age.compareTo(KEPT) > 0;
            case FAILED -> age.compareTo(FAILURE_KEPT) > 0;
        };
    }

    private synchronized void put(String key, Meaning meaning) {
        known.put(key, meaning);
    }

    private Meaning find(Scope scope) {
        try {
            CommentSample sample = reader.read(scope);
            return Meaning.done(
                    clock.instant(),
                    new Meaning.Found(
                            sample.all(), finder.get().find(sample.comments()), sample.texts()));
        } catch (TablesException e) {
            return Meaning.failed(clock.instant(), e.getMessage());
        } catch (NoEncoderException e) {
            LOG.warn("Comments cannot be grouped by meaning. {}", e.getMessage());
            return Meaning.failed(clock.instant(), "语义模型在这台机器上无法运行，原因见接入网关的日志；按共同词的分组照常。");
        } catch (RuntimeException e) {
            LOG.error("Comments could not be grouped by meaning. {}", FaultPlace.of(e));
            return Meaning.failed(clock.instant(), "程序出错，原因见接入网关的日志。");
        }
    }
}
