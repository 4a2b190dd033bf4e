/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.situation;

import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import io.yuqing.gateway.log.FaultPlace;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One question that is asked again and again; its last answer stays until there is another. */
final class Part<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Part.class);

    /** What asks the tables. */
    interface Question<T> {
        T ask(Tables tables, Instant now) throws TablesException;
    }

    private final String name;
    private final Question<T> question;
    private final Pace pace;
    private final Clock clock;
    private final LongSupplier nanoClock;
    private Seen<T> seen = Seen.nothing();
    private Trouble trouble;
    private long dueNanos;

    Part(String name, Question<T> question, Pace pace, Clock clock, LongSupplier nanoClock) {
        this.name = name;
        this.question = question;
        this.pace = pace;
        this.clock = clock;
        this.nanoClock = nanoClock;
        this.dueNanos = nanoClock.getAsLong();
    }

    boolean isDue() {
        return nanoClock.getAsLong() - dueNanos >= 0;
    }

    /** False if nothing else need be asked now. */
    boolean ask(Tables tables) {
        long before = nanoClock.getAsLong();
        try {
            Instant now = clock.instant();
            seen = new Seen<>(question.ask(tables, now), now);
            if (trouble != null) {
                LOG.info("{} can be read again.", name);
            }
            trouble = null;
            rest(pace.rest(Duration.ofNanos(nanoClock.getAsLong() - before)));
            return true;
        } catch (TablesException e) {
            tell(e.isAway() ? "ClickHouse is away." : "ClickHouse says code " + e.code() + ".");
            fail(e.getMessage());
            return !e.isAway();
        } catch (RuntimeException e) {
            tell(FaultPlace.of(e));
            fail("程序出错，原因见接入网关的日志。");
            return true;
        }
    }

    /** Once for each time that it goes wrong. */
    private void tell(String why) {
        if (trouble == null) {
            LOG.warn("{} cannot be read; what was read last is shown. {}", name, why);
        }
    }

    private void fail(String sentence) {
        trouble = new Trouble(trouble == null ? clock.instant() : trouble.since(), sentence);
        rest(Pace.LEAST);
    }

    private void rest(Duration rest) {
        dueNanos = nanoClock.getAsLong() + rest.toNanos();
    }

    Seen<T> seen() {
        return seen;
    }

    Optional<Trouble> trouble() {
        return Optional.ofNullable(trouble);
    }
}
