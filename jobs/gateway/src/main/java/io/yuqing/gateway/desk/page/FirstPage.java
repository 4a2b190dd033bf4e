/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.page;

import io.yuqing.domain.time.CountyTime;
import io.yuqing.gateway.desk.silence.Silences;
import io.yuqing.gateway.desk.silence.SilencesNow;
import io.yuqing.gateway.desk.situation.Situation;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What needs somebody now, what is hot, what is new, and whether one can trust it; the same
 * whenever it is asked for within a minute.
 */
public record FirstPage(
        String title,
        String day,
        String clock,
        TrustLine trust,
        AlertsPart alerts,
        CasesPart cases,
        HeatPart heat,
        DayPart today,
        NoticesPart notices) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("M月d日 EEEE", Locale.CHINA);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.CHINA);

    /** As it is in the minute of this moment. */
    public static FirstPage of(
            Situation situation,
            Silences silences,
            Optional<Instant> kafkaAwaySince,
            CasesPart cases,
            Instant moment) {
        Instant now = moment.truncatedTo(ChronoUnit.MINUTES);
        ZonedDateTime local = now.atZone(CountyTime.ZONE);
        AlertsPart alerts =
                AlertsPart.of(situation.alerts(), new SilencesNow(silences, moment), now);
        TrustLine trust = TrustLine.of(situation, kafkaAwaySince, now);
        return new FirstPage(
                title(alerts, trust),
                DAY.format(local),
                CLOCK.format(local),
                trust,
                alerts,
                cases,
                HeatPart.of(situation, now),
                DayPart.of(situation.day()),
                NoticesPart.of(situation.notices(), now));
    }

    /**
     * The same, and what did not go by itself.
     *
     * @param undone each a sentence with what to do
     */
    public FirstPage without(List<String> undone) {
        return new FirstPage(
                title, day, clock, trust.without(undone), alerts, cases, heat, today, notices);
    }

    /** For a tab that is not in front. */
    private static String title(AlertsPart alerts, TrustLine trust) {
        StringBuilder pressing = new StringBuilder(trust.grade().equals("bad") ? "⚠" : "");
        alerts.tiles().stream()
                .limit(2)
                .filter(tile -> !tile.isNone())
                .forEach(tile -> pressing.append(tile.colour()).append(tile.amount()));
        return pressing.isEmpty() ? "值班台" : "（" + pressing + "）值班台";
    }
}
