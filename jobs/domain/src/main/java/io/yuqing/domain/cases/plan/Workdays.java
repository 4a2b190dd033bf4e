/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.plan;

import io.yuqing.domain.time.CountyTime;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The working days of the years that the State Council has announced. Of any other year nothing is
 * known, and nothing is guessed: what would need it has no answer.
 */
public final class Workdays {
    private final int firstYear;
    private final int lastYear;
    private final TreeMap<LocalDate, Boolean> announced;
    private final LocalTime closeOfBusiness;

    /**
     * @param firstYear that the announcements cover whole
     * @param lastYear that they cover whole
     * @param announced the days that differ from their week, with whether they are off; others are
     *     as the week has them
     */
    public Workdays(
            int firstYear,
            int lastYear,
            Map<LocalDate, Boolean> announced,
            LocalTime closeOfBusiness) {
        if (firstYear > lastYear) {
            throw new IllegalArgumentException("the first year is after the last one");
        }
        this.firstYear = firstYear;
        this.lastYear = lastYear;
        this.announced = new TreeMap<>(announced);
        this.closeOfBusiness = closeOfBusiness;
    }

    public int firstYear() {
        return firstYear;
    }

    public int lastYear() {
        return lastYear;
    }

    public Map<LocalDate, Boolean> announced() {
        return new TreeMap<>(announced);
    }

    public LocalTime closeOfBusiness() {
        return closeOfBusiness;
    }

    /** The last day of which it is known whether people work. */
    public LocalDate lastDay() {
        return LocalDate.of(lastYear, 12, 31);
    }

    /** Only of a day that is covered. */
    public boolean isWorkday(LocalDate day) {
        Boolean off = announced.get(day);
        if (off != null) {
            return !off;
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /**
     * The close of business of the n-th working day after the day of the start, which does not
     * count. Empty if the calendar ends before.
     */
    public Optional<Instant> closeOf(int n, Instant start) {
        LocalDate day = start.atZone(CountyTime.ZONE).toLocalDate();
        if (day.getYear() < firstYear) {
            return Optional.empty();
        }
        int left = n;
        while (left > 0) {
            day = day.plusDays(1);
            if (day.isAfter(lastDay())) {
                return Optional.empty();
            }
            left -= isWorkday(day) ? 1 : 0;
        }
        return Optional.of(day.atTime(closeOfBusiness).atZone(CountyTime.ZONE).toInstant());
    }

    /**
     * The last day after which so many working days are covered; the day before the first if the
     * calendar has fewer.
     */
    public LocalDate lastStart(int n) {
        LocalDate day = lastDay();
        int left = n;
        while (left > 0 && day.getYear() >= firstYear) {
            left -= isWorkday(day) ? 1 : 0;
            day = day.minusDays(1);
        }
        return day;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Workdays days
                && firstYear == days.firstYear
                && lastYear == days.lastYear
                && announced.equals(days.announced)
                && closeOfBusiness.equals(days.closeOfBusiness);
    }

    @Override
    public int hashCode() {
        return announced.hashCode();
    }
}
