/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.silence;

import io.yuqing.domain.delivery.plan.Silence;
import java.time.Instant;
import java.util.Optional;

/** Silences, and the moment at which somebody looks: one that has ended holds nothing more. */
public record SilencesNow(Silences silences, Instant now) {
    /** When nothing is to be marked, as where alerts are over. */
    public static final SilencesNow NONE = new SilencesNow(Silences.UNKNOWN, Instant.EPOCH);

    public boolean areKnown() {
        return silences.areKnown();
    }

    public Optional<Silence> holding(AlertFacts alert) {
        return silences.holding(alert, now);
    }

    /** How a list marks an alert. */
    public SilenceMark mark(AlertFacts alert) {
        return holding(alert).map(silence -> SilenceMark.of(silence, now)).orElse(SilenceMark.NONE);
    }
}
