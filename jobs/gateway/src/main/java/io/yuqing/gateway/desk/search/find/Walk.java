/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.search.find;

import io.yuqing.gateway.desk.table.TablesException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * One search under way: piece by piece back in time. The pieces grow while they are answered at
 * once and shrink when they are not, or when they hold more than is looked at, so that a quiet
 * county is searched in a few and a busy city in many, and whoever waits behind waits for one piece
 * only.
 */
final class Walk {
    private static final Duration FIRST = Duration.ofHours(6);
    private static final Duration LEAST = Duration.ofMinutes(10);
    private static final Duration MOST = Duration.ofDays(400);
    private static final Duration QUICK = Duration.ofMillis(200);
    private static final Duration SLOW = Duration.ofMillis(800);
    private static final int MUCH_SHORTER = 8;

    /** In which whoever is not slow has taken a piece, however late it is. */
    private static final Duration HANDING = Duration.ofSeconds(1);

    /** Looks at the items between a position and a moment before it, until it is late. */
    interface Looker {
        Look look(Position position, Instant since, int most, BooleanSupplier late)
                throws TablesException;
    }

    private final Looker looker;
    private final Instant oldest;
    private final Bounds bounds;
    private final LongSupplier nanoClock;
    private final long begin;
    private Position reached;
    private Duration step = FIRST;
    private boolean answered;
    private long checked;
    private long found;

    Walk(Looker looker, Instant oldest, Position from, Bounds bounds, LongSupplier nanoClock) {
        this.looker = looker;
        this.oldest = oldest;
        this.reached = from;
        this.bounds = bounds;
        this.nanoClock = nanoClock;
        this.begin = nanoClock.getAsLong();
    }

    Progress go(HitReceiver receiver) throws TablesException, IOException {
        while (!reached.isBehind(oldest)) {
            if (checked >= bounds.checked()) {
                return stop(End.CHECKED);
            }
            if (answered && isLate()) {
                return stop(End.LATE);
            }
            try {
                Optional<End> end = hand(look(), receiver);
                if (end.isPresent()) {
                    return stop(end.get());
                }
            } catch (TablesException e) {
                if (e.isTooSlow() && step.compareTo(LEAST) > 0) {
                    step = atLeast(step.dividedBy(MUCH_SHORTER));
                } else if (answered) {
                    return stop(End.STOPPED);
                } else {
                    throw e;
                }
            }
        }
        return stop(End.ALL);
    }

    private Look look() throws TablesException {
        Instant since = reached.moment().minus(step);
        Instant from = since.isBefore(oldest) ? oldest : since;
        int most = (int) Math.min(bounds.atOnce(), bounds.checked() - checked);
        long asked = nanoClock.getAsLong();
        Look look = looker.look(reached, from, most, this::isLate);
        answered = true;
        if (look.items().size() == most) {
            step = atLeast(Duration.between(look.end().moment(), reached.moment()).multipliedBy(2));
        } else {
            adapt(passed(asked));
        }
        return look;
    }

    /** Empty if it goes on. */
    private Optional<End> hand(Look look, HitReceiver receiver) throws IOException {
        long handed = nanoClock.getAsLong();
        for (Hit item : look.items()) {
            if (isLate() && passed(handed).compareTo(HANDING) >= 0) {
                return Optional.of(End.LATE);
            }
            checked++;
            reached = item.row().position();
            if (!item.words().isEmpty()) {
                found++;
                if (!receiver.take(item)) {
                    return Optional.of(End.ENOUGH);
                }
            }
        }
        reached = look.end();
        return Optional.empty();
    }

    private void adapt(Duration answer) {
        if (answer.compareTo(QUICK) < 0) {
            step = step.multipliedBy(2).compareTo(MOST) < 0 ? step.multipliedBy(2) : MOST;
        } else if (answer.compareTo(SLOW) > 0) {
            step = atLeast(step.dividedBy(2));
        }
    }

    private static Duration atLeast(Duration step) {
        return step.compareTo(LEAST) < 0 ? LEAST : step;
    }

    private boolean isLate() {
        return passed(begin).compareTo(bounds.time()) >= 0;
    }

    private Duration passed(long since) {
        return Duration.ofNanos(nanoClock.getAsLong() - since);
    }

    private Progress stop(End end) {
        return new Progress(reached, checked, found, end);
    }
}
