/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.text;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * What there is to say of a source that does not deliver as it should. Immutable.
 *
 * @param key idempotency key of the notice
 * @param alertId its first eight characters are shown
 * @param level blue, yellow, orange or red
 * @param source its name
 * @param state how it stands, such as 已中断; of an alert that is over what it was
 * @param silentFor how long nothing came; null if the matter is how much comes
 * @param allowed how long nothing may come; null with {@code silentFor}
 * @param quantity how much comes; null with {@code silentFor}
 * @param since when it began
 * @param at when the notice is written, by event time
 * @param department who is asked to look after it
 * @param reminder the number of a reminder, from 1
 * @param link of the board; may be null
 */
public record SourceFacts(
        String key,
        String alertId,
        Happening happening,
        String level,
        String source,
        String state,
        Duration silentFor,
        Duration allowed,
        Quantity quantity,
        Instant since,
        Instant at,
        String department,
        int reminder,
        String link) {

    public SourceFacts {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(alertId, "alertId");
        Objects.requireNonNull(happening, "happening");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(department, "department");
    }
}
