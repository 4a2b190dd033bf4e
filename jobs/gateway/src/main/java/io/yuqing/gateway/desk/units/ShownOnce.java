/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.units;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What came of forms, until it is shown to whoever has sent them, once and soon. A form that is
 * sent twice is done once. Thread-safe.
 */
final class ShownOnce<V> {
    static final Duration SOON = Duration.ofMinutes(2);

    private static final int MOST = 200;

    private final Clock clock;
    private final Map<String, Outcome<V>> outcomes =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Outcome<V>> eldest) {
                    return size() > MOST;
                }
            };

    /**
     * @param value null when it was shown
     */
    private record Outcome<V>(V value, Instant until) {}

    ShownOnce(Clock clock) {
        this.clock = clock;
    }

    /** Does what a form says, unless it was done; of what fails nothing is kept. */
    synchronized void once(String form, Supplier<V> act) {
        forgetOld();
        if (!outcomes.containsKey(form)) {
            V done = act.get();
            outcomes.put(form, new Outcome<>(done, clock.instant().plus(SOON)));
        }
    }

    /** What came of a form; empty if that was shown, or is not known any more. */
    synchronized Optional<V> take(String form) {
        forgetOld();
        Outcome<V> outcome = outcomes.get(form);
        if (outcome == null || outcome.value == null) {
            return Optional.empty();
        }
        outcomes.put(form, new Outcome<>(null, outcome.until));
        return Optional.of(outcome.value);
    }

    /** That it was done is still known, so that it is not done again. */
    private void forgetOld() {
        Instant now = clock.instant();
        outcomes.replaceAll(
                (form, outcome) ->
                        outcome.until.isBefore(now) ? new Outcome<>(null, outcome.until) : outcome);
    }
}
