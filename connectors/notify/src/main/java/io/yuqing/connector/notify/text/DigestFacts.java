/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.text;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Several notices of low level in one.
 *
 * @param key idempotency key of the digest
 * @param from when the first of them should have been sent
 * @param at when the digest is written, by event time
 * @param entries at least one
 * @param link of the board; may be null
 */
public record DigestFacts(String key, Instant from, Instant at, List<Entry> entries, String link) {

    public DigestFacts {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(at, "at");
        entries = List.copyOf(entries);
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("Digest " + key + " is empty: do not send it.");
        }
    }

    /**
     * One alert of the digest.
     *
     * @param level blue, yellow, orange or red
     * @param quantity may be null
     * @param link of the alert; may be null
     */
    public record Entry(
            Happening happening,
            String level,
            String subject,
            Quantity quantity,
            Instant since,
            String link) {

        public Entry {
            Objects.requireNonNull(happening, "happening");
            Objects.requireNonNull(level, "level");
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(since, "since");
        }
    }
}
