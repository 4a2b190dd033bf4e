/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.report.make;

import io.yuqing.domain.time.CountyTime;
import io.yuqing.report.model.ReportKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A paper that somebody wants.
 *
 * @param subject identifier of what it is about; empty: of a period
 * @param from first day; null: as is usual for what it is about
 * @param to last day; null exactly if the first one is
 */
public record Wanted(ReportKind kind, String subject, LocalDate from, LocalDate to) {
    /** As a word of a command it must not be an option, nor a file. */
    private static final Pattern SUBJECT =
            Pattern.compile("[^\\s\\p{Cntrl}@-][^\\p{Cntrl}]{0,199}");

    /** The log of one day. */
    public static Wanted daily(LocalDate day) {
        return new Wanted(ReportKind.DAILY, "", day, day);
    }

    /** Whether it is about something, and not about all that was in a period. */
    public static boolean needsSubject(ReportKind kind) {
        return switch (kind) {
            case DAILY, WEEKLY, BULLETIN -> false;
            case TOPIC, THREAD, ALERT, CASE -> true;
        };
    }

    public static boolean isSubject(String text) {
        return SUBJECT.matcher(text).matches();
    }

    /** Its first moment. */
    public Instant begin() {
        return from.atStartOfDay(CountyTime.ZONE).toInstant();
    }

    /** As the command takes it. */
    List<String> words() {
        List<String> words = new ArrayList<>(List.of(kind.code()));
        if (!subject.isEmpty()) {
            words.add(subject);
        }
        if (kind == ReportKind.DAILY) {
            words.addAll(List.of("--day", from.toString()));
        } else if (from != null) {
            words.addAll(List.of("--from", from.toString(), "--to", to.plusDays(1).toString()));
        }
        return words;
    }
}
