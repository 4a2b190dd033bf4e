/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery.plan;

import io.yuqing.domain.delivery.AlertNews;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** The silences in force, by id. Immutable. */
public final class SilenceBook {
    private final Map<String, Silence> silences = new TreeMap<>();

    /**
     * @param inForce each with an id of its own
     */
    public SilenceBook(Collection<Silence> inForce) {
        inForce.forEach(silence -> silences.put(silence.id(), silence));
    }

    /**
     * The silence that withholds a notice of a step, of several the one that ends last; null if
     * none does.
     *
     * @param happenedAt when that happened of which people would be told; event time in ms
     * @param now by the clock of those who would be told; ms
     */
    public Silence holding(AlertNews news, long happenedAt, long now) {
        Silence last = null;
        for (Silence silence : silences.values()) {
            if (silence.holds(news, happenedAt, now)
                    && (last == null || silence.until() > last.until())) {
                last = silence;
            }
        }
        return last;
    }
}
