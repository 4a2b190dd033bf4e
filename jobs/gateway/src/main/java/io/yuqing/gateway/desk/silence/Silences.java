/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.silence;

import io.yuqing.domain.delivery.plan.Silence;
import io.yuqing.domain.delivery.plan.SilenceBook;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The silences as they stood at a moment. Immutable; whether one still holds is asked anew. */
public final class Silences {
    /** They were not read yet: nothing can be said of any alert. */
    public static final Silences UNKNOWN = new Silences(List.of(), false);

    private final SilenceBook book;
    private final boolean known;

    private Silences(Collection<Silence> all, boolean known) {
        this.book = new SilenceBook(all);
        this.known = known;
    }

    /**
     * @param all each with an id of its own
     */
    public static Silences of(Collection<Silence> all) {
        return new Silences(all, true);
    }

    public boolean areKnown() {
        return known;
    }

    /** What would withhold a notice of something that happens to an alert now. */
    public Optional<Silence> holding(AlertFacts alert, Instant now) {
        long millis = now.toEpochMilli();
        return Optional.ofNullable(book.holding(alert.news(), millis, millis));
    }
}
