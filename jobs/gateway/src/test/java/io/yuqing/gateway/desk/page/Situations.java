/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.page;

import io.yuqing.gateway.desk.situation.DayHour;
import io.yuqing.gateway.desk.situation.Ledger;
import io.yuqing.gateway.desk.situation.Notices;
import io.yuqing.gateway.desk.situation.OpenAlert;
import io.yuqing.gateway.desk.situation.OpenAlerts;
import io.yuqing.gateway.desk.situation.Seen;
import io.yuqing.gateway.desk.situation.SentNotice;
import io.yuqing.gateway.desk.situation.Situation;
import io.yuqing.gateway.desk.situation.SourceState;
import io.yuqing.gateway.desk.situation.ThreadHeat;
import io.yuqing.gateway.desk.situation.TopicHeat;
import io.yuqing.gateway.desk.situation.Trouble;
import io.yuqing.gateway.desk.situation.Trust;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How things may stand at 18:30 in Beijing. */
final class Situations {
    static final Instant NOW = Instant.parse("2026-03-02T10:30:00Z");

    private Situations() {}

    /** Nothing was read yet. */
    static Situation unknown() {
        Seen<?> nothing = new Seen<>(null, null);
        return new Situation(
                cast(nothing),
                cast(nothing),
                cast(nothing),
                cast(nothing),
                cast(nothing),
                cast(nothing),
                Optional.empty());
    }

    @SuppressWarnings("unchecked")
    private static <T> Seen<T> cast(Seen<?> nothing) {
        return (Seen<T>) nothing;
    }

    /** All was read, and there is nothing. */
    static Situation empty() {
        return of(
                new OpenAlerts(Map.of(), List.of(), Optional.empty()),
                List.of(),
                List.of(),
                trust(0, 0, List.of()),
                new Notices(List.of(), Map.of(), 0, 0, 0));
    }

    /** Every text that strangers may have written is this one, and every address. */
    static Situation saying(String text, String url) {
        long now = NOW.toEpochMilli();
        return of(
                new OpenAlerts(
                        Map.of("red", 1L, "blue", 70L),
                        List.of(
                                new OpenAlert(
                                        "a",
                                        "red",
                                        "topic",
                                        "t",
                                        text,
                                        "rule",
                                        text,
                                        text,
                                        text,
                                        now - 60_000,
                                        now - 1,
                                        text,
                                        text,
                                        List.of(text),
                                        List.of("t"),
                                        text,
                                        List.of(),
                                        ""),
                                new OpenAlert(
                                        "b", "blue", "thread", "r", text, "rule", text, text, text,
                                        now, null, "", "", List.of(), List.of(), "", List.of(),
                                        "")),
                        Optional.of(
                                new OpenAlert(
                                        "b", "blue", "thread", "r", text, "rule", text, text, text,
                                        now, null, "", "", List.of(), List.of(), "", List.of(),
                                        ""))),
                List.of(
                        new TopicHeat("t", text, 30, 0, 20, now - 3_600_000, Map.of(0, 30L)),
                        new TopicHeat("u", text, 9, 3, 2, now - 180_000_000, Map.of(5, 9L))),
                List.of(
                        new ThreadHeat(
                                "r",
                                30,
                                20,
                                19,
                                1,
                                1,
                                Map.of(0, 30L),
                                new ThreadHeat.Origin("r", text, url, now, text)),
                        new ThreadHeat("s", 3, 0, 0, 2, 1_000_000, Map.of(1, 3L), null)),
                trust(0, 0, List.of(new SourceState(text, "silent", now, now - 7_200_000))),
                new Notices(
                        List.of(
                                new SentNotice(
                                        now,
                                        text,
                                        List.of(text),
                                        "alert",
                                        "red",
                                        "fired",
                                        "a",
                                        1,
                                        "rejected",
                                        "address"),
                                new SentNotice(
                                        now,
                                        text,
                                        List.of(),
                                        "digest",
                                        "",
                                        "",
                                        "",
                                        2,
                                        "delivered",
                                        "ok")),
                        Map.of("a", new Notices.Subject("a", text, text)),
                        5,
                        1,
                        0));
    }

    static Trust trust(long unbalanced, long missing, List<SourceState> sources) {
        return new Trust(
                new Ledger(
                        1_000,
                        0,
                        0,
                        unbalanced,
                        missing,
                        NOW.minusSeconds(90).toEpochMilli(),
                        NOW.minusSeconds(120).toEpochMilli()),
                sources);
    }

    /** Read just now. */
    static Situation with(Trust trust) {
        Situation empty = empty();
        return new Situation(
                empty.alerts(),
                empty.topics(),
                empty.threads(),
                empty.day(),
                new Seen<>(trust, NOW),
                empty.notices(),
                Optional.empty());
    }

    /** The same, but that nothing could be read since. */
    static Situation stopped(Situation situation, Instant since, String why) {
        return new Situation(
                situation.alerts(),
                situation.topics(),
                situation.threads(),
                situation.day(),
                situation.trust(),
                situation.notices(),
                Optional.of(new Trouble(since, why)));
    }

    /** Grave alerts, and no message in seven days. */
    static Situation untold() {
        return of(
                new OpenAlerts(Map.of(), List.of(), Optional.empty()),
                List.of(),
                List.of(),
                trust(0, 0, List.of()),
                new Notices(List.of(), Map.of(), 0, 0, 3));
    }

    /** One message about one alert. */
    static Situation told(String text, String happening) {
        return of(
                new OpenAlerts(Map.of(), List.of(), Optional.empty()),
                List.of(),
                List.of(),
                trust(0, 0, List.of()),
                new Notices(
                        List.of(
                                new SentNotice(
                                        NOW.toEpochMilli(),
                                        text,
                                        List.of(text),
                                        "alert",
                                        "blue",
                                        happening,
                                        "a",
                                        1,
                                        "delivered",
                                        "ok")),
                        Map.of("a", new Notices.Subject("a", text, "一小时骤增")),
                        1,
                        0,
                        0));
    }

    private static Situation of(
            OpenAlerts alerts,
            List<TopicHeat> topics,
            List<ThreadHeat> threads,
            Trust trust,
            Notices notices) {
        List<DayHour> day =
                List.of(
                        new DayHour(0, 9, 30, 10, 2, 42, 30),
                        new DayHour(0, 18, 1_200, 0, 0, 1_200, 1_200),
                        new DayHour(1, 9, 1, 19, 1, 21, 1),
                        new DayHour(1, 22, 0, 900, 0, 0, 0));
        return new Situation(
                new Seen<>(alerts, NOW),
                new Seen<>(topics, NOW),
                new Seen<>(threads, NOW),
                new Seen<>(day, NOW),
                new Seen<>(trust, NOW),
                new Seen<>(notices, NOW),
                Optional.empty());
    }
}
