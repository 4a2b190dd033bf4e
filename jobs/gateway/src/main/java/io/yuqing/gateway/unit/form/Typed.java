/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit.form;

import io.yuqing.domain.time.CountyTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** The fields of a form as they were typed. */
public record Typed(Map<String, String> fields) {
    public static final Typed NOTHING = new Typed(Map.of());

    public Typed {
        fields = Map.copyOf(fields);
    }

    /** Empty if it is not there. */
    public String text(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    public boolean is(String field, String value) {
        return text(field).equals(value);
    }

    /**
     * A time as browsers send it, or with a blank between.
     *
     * @param word what people call the field
     */
    long time(String field, String word) throws FormFault {
        String written = text(field).replace(' ', 'T');
        try {
            return LocalDateTime.parse(written).atZone(CountyTime.ZONE).toInstant().toEpochMilli();
        } catch (DateTimeException e) {
            throw new FormFault(
                    "%s“%s”无法识别，请按 2026-06-01 14:20 的样子填写。"
                            .formatted(word, written.substring(0, Math.min(20, written.length()))));
        }
    }

    /** A time as a browser takes it. */
    static String written(Instant time) {
        return LocalDateTime.ofInstant(time, CountyTime.ZONE)
                .truncatedTo(ChronoUnit.MINUTES)
                .format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm"));
    }
}
