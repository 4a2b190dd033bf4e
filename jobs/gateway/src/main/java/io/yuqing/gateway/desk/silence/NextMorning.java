/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.silence;

import io.yuqing.domain.time.CountyTime;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * When the day's work begins again.
 *
 * @param typed as the form of a silence takes it
 * @param said as people say it
 */
public record NextMorning(String typed, String said) {
    private static final LocalTime BEGINS = LocalTime.of(8, 0);
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** Of today for who is awake at night, but never within the hour. */
    public static NextMorning after(Instant now) {
        ZonedDateTime local = now.atZone(CountyTime.ZONE);
        ZonedDateTime today = local.with(BEGINS);
        boolean soon = !local.plusHours(1).isBefore(today);
        ZonedDateTime morning = soon ? today.plusDays(1) : today;
        return new NextMorning(TYPED.format(morning), soon ? "到明早 8 点" : "到今早 8 点");
    }
}
