/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.cases;

import io.yuqing.domain.cases.plan.Workdays;
import io.yuqing.domain.field.FieldException;
import io.yuqing.domain.field.Fields;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Working days: the yearly files of holiday-cn, which repeat the notices of the State Council, and
 * what the settings in the log keep of them.
 */
public final class WorkdaysJson {
    private WorkdaysJson() {}

    /**
     * @param files one a year, of years that follow each other, in any order; where two speak of
     *     one day, the later year's counts, since its notice is the later one
     * @throws FieldException in one sentence, if they cannot be used
     */
    public static Workdays ofFiles(List<byte[]> files, LocalTime closeOfBusiness) {
        TreeMap<Integer, Fields> years = new TreeMap<>();
        for (byte[] file : files) {
            Fields fields = CaseFields.of("calendar", file);
            long year = fields.whole("year", 1949, "write the year as a number");
            years.put((int) year, fields);
        }
        if (years.isEmpty()) {
            throw new FieldException("there is no calendar; name the file of this year.");
        }
        if (years.size() != years.lastKey() - years.firstKey() + 1) {
            throw new FieldException(
                    "the calendars are of the years " + years.keySet() + "; add those between.");
        }
        Map<LocalDate, Boolean> days = new TreeMap<>();
        for (Fields year : years.values()) {
            for (Fields day : year.each("days", "write a list of days")) {
                boolean off = day.value("isOffDay", Boolean.class, "write true or false");
                days.put(date(day), off);
            }
        }
        return new Workdays(years.firstKey(), years.lastKey(), days, closeOfBusiness);
    }

    private static LocalDate date(Fields day) {
        String text = CaseFields.required(day, "date");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            day.problem("date", "write a date, as 2026-10-01");
            return null;
        }
    }

    /** Null if there are none. */
    static Map<String, Object> fields(Workdays workdays) {
        if (workdays == null) {
            return null;
        }
        Map<String, Object> days = new TreeMap<>();
        workdays.announced().forEach((day, off) -> days.put(day.toString(), off));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("first_year", workdays.firstYear());
        fields.put("last_year", workdays.lastYear());
        fields.put("close_of_business", workdays.closeOfBusiness().toString());
        fields.put("off", days);
        return fields;
    }

    static Workdays read(Fields fields) {
        Fields off = fields.nested("off");
        Map<LocalDate, Boolean> days = new TreeMap<>();
        try {
            for (String day : off.keys()) {
                days.put(LocalDate.parse(day), off.flag(day));
            }
            return new Workdays(
                    fields.whole("first_year", 1949, "write a year").intValue(),
                    fields.whole("last_year", 1949, "write a year").intValue(),
                    days,
                    LocalTime.parse(CaseFields.required(fields, "close_of_business")));
        } catch (DateTimeException e) {
            throw new FieldException(
                    "the calendar in the settings has a day or time that is none; set it anew.");
        }
    }
}
