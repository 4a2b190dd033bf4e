/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk;

import io.yuqing.gateway.log.FaultPlace;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks whether Kafka answers, in a thread of its own: a Kafka that is away takes its time. */
final class KafkaWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaWatch.class);
    private static final long LOOK_MILLIS = 15_000;
    private static final long STOPPING_MILLIS = 2_000;

    private final BooleanSupplier answers;
    private final Clock clock;
    private final Thread thread = new Thread(this::run, "desk-kafka");
    private volatile Instant awaySince;

    /**
     * @param answers asks Kafka, and may take its time
     */
    KafkaWatch(BooleanSupplier answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** When it was first not there; empty if it is there, or was not looked for yet. */
    Optional<Instant> awaySince() {
        return Optional.ofNullable(awaySince);
    }

    private void run() {
        try {
            while (!thread.isInterrupted()) {
                look();
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            // Closed.
        }
    }

    void look() {
        Instant before = clock.instant();
        if (answers()) {
            awaySince = null;
        } else if (awaySince == null) {
            awaySince = before;
        }
    }

    /** A fault of ours must not end the looking: what was seen last would stand for ever. */
    private boolean answers() {
        try {
            return answers.getAsBoolean();
        } catch (RuntimeException e) {
            LOG.error("Looking for Kafka failed; it is tried again. {}", FaultPlace.of(e));
            return false;
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(STOPPING_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
