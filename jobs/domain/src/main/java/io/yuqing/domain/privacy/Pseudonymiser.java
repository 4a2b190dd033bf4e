/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Replaces an author by a number that stays the same within one period and cannot be linked across
 * periods: HMAC-SHA256 under a key derived for the period, cut to 64 bits. It serves one use,
 * counting distinct voices in a window, and is a pseudonym: still personal information, never
 * anonymous.
 *
 * <p>A pure function of key, period, platform, author and event time, so a restart or replay gives
 * the same numbers. One person counts twice in a window that crosses the border of a period.
 *
 * <p>Not thread-safe: each task makes its own.
 */
public final class Pseudonymiser {

    /** The pseudonym of an item without author: no voice that could be told from others. */
    public static final long UNKNOWN = 0L;

    /**
     * Replays of old data jump between periods; a key derivation costs as much as two pseudonyms.
     */
    private static final int KEPT_PERIODS = 16;

    private final PrivacyKey key;
    private final long periodMillis;
    private final ZoneRules zone;
    private final Map<Long, Hmac> periods = new LinkedHashMap<>(KEPT_PERIODS * 2, 0.75f, true);
    private long currentPeriod = Long.MIN_VALUE;
    private Hmac current;

    private Pseudonymiser(PrivacyKey key, long periodMillis, ZoneRules zone) {
        this.key = key;
        this.periodMillis = periodMillis;
        this.zone = zone;
    }

    /**
     * A pseudonymiser whose numbers change with each period.
     *
     * @param period a day or more; counted from 1970-01-01 00:00 local time, so that whole days
     *     change at midnight
     * @param zone of that midnight
     */
    public static Pseudonymiser of(PrivacyKey key, Duration period, ZoneId zone) {
        if (period.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException(
                    "privacy.key-period is "
                            + period
                            + "; use P1D or more, else voices of one day are counted twice.");
        }
        return new Pseudonymiser(key, period.toMillis(), zone.getRules());
    }

    /**
     * The number that stands for an author at a time.
     *
     * @param platform may be empty; the same author on two platforms is two voices
     * @param author raw; {@code ""} gives {@link #UNKNOWN}, and nothing else does
     * @param eventTimeMillis epoch milliseconds; chooses the period
     */
    public long pseudonym(String platform, String author, long eventTimeMillis) {
        if (author.isEmpty()) {
            return UNKNOWN;
        }
        Hmac hmac = at(eventTimeMillis);
        byte[] platformBytes = platform.getBytes(StandardCharsets.UTF_8);
        hmac.updateInt(platformBytes.length);
        hmac.update(platformBytes);
        byte[] digest = hmac.sign(author.getBytes(StandardCharsets.UTF_8));
        long pseudonym = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            pseudonym = (pseudonym << 8) | (digest[i] & 0xFF);
        }
        return pseudonym == UNKNOWN ? 1 : pseudonym;
    }

    private Hmac at(long eventTimeMillis) {
        long local =
                eventTimeMillis
                        + zone.getOffset(Instant.ofEpochMilli(eventTimeMillis)).getTotalSeconds()
                                * 1000L;
        long period = Math.floorDiv(local, periodMillis);
        if (period != currentPeriod) {
            current = periods.computeIfAbsent(period, this::derive);
            currentPeriod = period;
            if (periods.size() > KEPT_PERIODS) {
                periods.remove(periods.keySet().iterator().next());
            }
        }
        return current;
    }

    private Hmac derive(long period) {
        return Hmac.with(key.derive("pseudonym/" + periodMillis + "/" + period));
    }
}
