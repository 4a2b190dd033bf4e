/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.cases;

import io.yuqing.domain.cases.chain.Seal;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.CaseRecord;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * How cases stand, as the delivery job has made it known; followed by a thread of its own. While
 * Kafka is away it says what it read last. For any number of threads; nobody changes a record that
 * it hands out.
 */
public final class CaseStand implements AutoCloseable {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int SHORTEST_PREFIX = 4;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Runnable changed;
    private final StandTrouble trouble;
    private final StandReader reader;

    /** Null until all was read that there was. */
    private StandBook book;

    private CaseStand(
            Map<String, Object> kafka,
            CaseTopics topics,
            Runnable changed,
            Duration kept,
            Clock clock) {
        this.changed = changed;
        trouble = new StandTrouble(clock);
        reader = new StandReader(kafka, topics, this, trouble, kept);
    }

    /**
     * Returns at once; {@link #isReady} says when it has read what there is.
     *
     * @param kafka what its clients need: address, log-in
     * @param changed told by the thread that reads, after something else is known; may be null
     */
    public static CaseStand open(Map<String, Object> kafka, CaseTopics topics, Runnable changed) {
        return open(kafka, topics, changed, KEPT, Clock.systemUTC());
    }

    /** The same with the whole history of all cases. */
    public static CaseStand openWhole(Map<String, Object> kafka, CaseTopics topics) {
        return open(kafka, topics, null, Duration.ofDays(10_000), Clock.systemUTC());
    }

    static CaseStand open(
            Map<String, Object> kafka,
            CaseTopics topics,
            Runnable changed,
            Duration kept,
            Clock clock) {
        CaseStand stand = new CaseStand(kafka, topics, changed, kept, clock);
        stand.reader.start();
        return stand;
    }

    /** Whether it has read to the end that the topics had when it was opened. */
    public boolean isReady() {
        return ask(known -> true, false);
    }

    /** Whether it is ready, after waiting for that. */
    public boolean awaitReady(Duration patience) {
        return wait(patience, () -> book == null ? null : book).isPresent();
    }

    /** Null, or one Chinese sentence why it may be behind. */
    public String trouble() {
        return trouble.sentence();
    }

    /** {@link CasePlan#BARE} until there is one. */
    public CasePlan plan() {
        return ask(known -> known.plan, CasePlan.BARE);
    }

    /** {@link Seal#NONE} until there is one. */
    public Seal lastSeal() {
        return ask(known -> known.seal, Seal.NONE);
    }

    /** By id, whatever their state. */
    public List<CaseRecord> all() {
        return ask(known -> List.copyOf(known.cases.values()), List.of());
    }

    /**
     * @param id whole, or its beginning if no other case begins so
     */
    public Optional<CaseRecord> find(String id) {
        return ask(
                known -> {
                    CaseRecord exact = known.cases.get(id);
                    if (exact != null || id.length() < SHORTEST_PREFIX) {
                        return Optional.ofNullable(exact);
                    }
                    List<CaseRecord> such =
                            known.cases.values().stream()
                                    .filter(record -> record.caseId.startsWith(id))
                                    .limit(2)
                                    .toList();
                    return such.size() == 1 ? Optional.of(such.get(0)) : Optional.empty();
                },
                Optional.empty());
    }

    /** The case of an alert: the open one, else the last. */
    public Optional<CaseRecord> ofAlert(String toldAs) {
        return all().stream()
                .filter(record -> record.alerts.containsKey(toldAs))
                .max(
                        Comparator.comparing(CaseRecord::isOpen)
                                .thenComparing(record -> record.openedAt));
    }

    /** In order; whole for open cases and those that ended less than 30 days ago, else empty. */
    public List<CaseEvent> history(String caseId) {
        return ask(known -> known.history(caseId), List.of());
    }

    /** Empty if an act has none, or it was struck out. */
    public Optional<String> text(String actionId) {
        return ask(known -> Optional.ofNullable(known.texts.get(actionId)), Optional.empty());
    }

    /**
     * The first event that the act brought about, as soon as it and the state after it are known.
     *
     * @return empty if nothing came in this time
     */
    public Optional<CaseEvent> await(String actionId, Duration patience) {
        Optional<CaseEvent> whole =
                wait(
                        patience,
                        () -> {
                            CaseEvent event = book == null ? null : book.brought(actionId);
                            return event != null && book.hasStateOf(event) ? event : null;
                        });
        return whole.isPresent()
                ? whole
                : ask(known -> Optional.ofNullable(known.brought(actionId)), Optional.empty());
    }

    private <T> Optional<T> wait(Duration patience, java.util.function.Supplier<T> awaited) {
        long left = patience.toNanos();
        lock.lock();
        try {
            T found = awaited.get();
            while (found == null && left > 0) {
                left = news.awaitNanos(left);
                found = awaited.get();
            }
            return Optional.ofNullable(found);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private <T> T ask(Function<StandBook, T> question, T unknown) {
        lock.lock();
        try {
            return book == null ? unknown : question.apply(book);
        } finally {
            lock.unlock();
        }
    }

    /** By the thread that reads: from now on this book is what is known. */
    void publish(StandBook read) {
        change(() -> book = read);
    }

    /** By the thread that reads: changes what is known all at once. */
    void change(Runnable step) {
        lock.lock();
        try {
            step.run();
            news.signalAll();
        } finally {
            lock.unlock();
        }
        if (changed != null) {
            changed.run();
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
