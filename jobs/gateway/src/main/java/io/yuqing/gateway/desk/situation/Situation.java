/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.situation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How things stand, the same for all who look.
 *
 * @param trouble if some of it is older than it should be
 */
public record Situation(
        Seen<OpenAlerts> alerts,
        Seen<List<TopicHeat>> topics,
        Seen<List<ThreadHeat>> threads,
        Seen<List<DayHour>> day,
        Seen<Trust> trust,
        Seen<Notices> notices,
        Optional<Trouble> trouble) {

    /** When the oldest part of it was read; empty if a part never was. */
    public Optional<Instant> oldest() {
        List<Instant> read =
                Stream.of(alerts, topics, threads, day, trust, notices).map(Seen::at).toList();
        return read.stream().anyMatch(Objects::isNull)
                ? Optional.empty()
                : read.stream().min(Instant::compareTo);
    }
}
