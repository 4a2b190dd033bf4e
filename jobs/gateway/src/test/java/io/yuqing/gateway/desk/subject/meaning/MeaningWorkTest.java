/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.yuqing.gateway.desk.subject.read.Scope;
import io.yuqing.gateway.desk.table.TablesException;
import io.yuqing.nlp.encoder.NoEncoderException;
import io.yuqing.nlp.view.ViewFinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class MeaningWorkTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
    private static final Supplier<ViewFinder> FINDER = () -> new ViewFinder(text -> new float[4]);

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void nobodyWaitsForTheGroupingAndWhoeverComesNextGetsTheSame() throws Exception {
        CountDownLatch free = new CountDownLatch(1);
        MeaningWork work =
                work(
                        scope -> {
                            waitFor(free);
                            return none();
                        },
                        FINDER);

        assertThat(work.of(thread("a")).phase()).isEqualTo(Meaning.Phase.RUNNING);
        assertThat(work.of(thread("a")).phase()).isEqualTo(Meaning.Phase.RUNNING);
        free.countDown();
        Meaning done = ended(work, "a");

        assertThat(done.phase()).isEqualTo(Meaning.Phase.DONE);
        assertThat(work.of(thread("a"))).isSameAs(done);
        assertThat(reads).hasValue(1);
    }

    @Test
    void afterTenMinutesItIsDoneAnew() {
        MeaningWork work = work(scope -> none(), FINDER);
        ended(work, "a");
        now.set(START.plus(Duration.ofMinutes(11)));

        assertThat(work.of(thread("a")).phase()).isEqualTo(Meaning.Phase.RUNNING);
    }

    @Test
    void whoComesWhileManyWaitIsToldSo() {
        CountDownLatch free = new CountDownLatch(1);
        MeaningWork work =
                work(
                        scope -> {
                            waitFor(free);
                            return none();
                        },
                        FINDER);
        for (String id : List.of("a", "b", "c", "d", "e")) {
            work.of(thread(id));
        }

        Meaning late = work.of(thread("f"));

        assertThat(late.phase()).isEqualTo(Meaning.Phase.FAILED);
        assertThat(late.trouble()).contains("正在归类的多");
        free.countDown();
        await().atMost(LIMIT).until(() -> work.of(thread("f")).phase() == Meaning.Phase.DONE);
    }

    @Test
    void whatFailsIsSaidInASentenceAndTriedAgain() {
        MeaningWork away =
                work(
                        scope -> {
                            throw new TablesException(1, "数据库没有回答。", null);
                        },
                        FINDER);
        MeaningWork none =
                work(
                        scope -> none(),
                        () -> {
                            throw new NoEncoderException("No library.", null);
                        });
        MeaningWork broken =
                work(
                        scope -> none(),
                        () -> {
                            throw new IllegalStateException("Broken.");
                        });

        assertThat(ended(away, "a").trouble()).isEqualTo("数据库没有回答。");
        assertThat(ended(none, "a").trouble()).contains("语义模型在这台机器上无法运行");
        assertThat(ended(broken, "a").trouble()).contains("程序出错");
        now.set(START.plus(Duration.ofSeconds(11)));
        assertThat(away.of(thread("a")).phase()).isEqualTo(Meaning.Phase.RUNNING);
    }

    private MeaningWork work(MeaningWork.Reader reader, Supplier<ViewFinder> finder) {
        return new MeaningWork(
                scope -> {
                    reads.incrementAndGet();
                    return reader.read(scope);
                },
                finder,
                new SetClock());
    }

    private static Meaning ended(MeaningWork work, String thread) {
        AtomicReference<Meaning> last = new AtomicReference<>();
        await().atMost(LIMIT)
                .until(
                        () -> {
                            last.set(work.of(thread(thread)));
                            return last.get().phase() != Meaning.Phase.RUNNING;
                        });
        return last.get();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static CommentSample none() {
        return new CommentSample(0, List.of(), Map.of());
    }

    private static Scope thread(String id) {
        return Scope.ofThread(id, START);
    }

    private final class SetClock extends Clock {
        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
