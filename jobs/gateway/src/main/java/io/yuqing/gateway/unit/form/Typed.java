/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit.form;

import io.yuqing.domain.time.CountyTime;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The fields of a form as they were typed. */
public record Typed(Map<String, String> fields) {
    public static final Typed NOTHING = new Typed(Map.of());

    /** The fields that hold words, in the order of the forms. */
    private static final List<String> WORDS = words(OutletFields.MOST);

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
     * A time as browsers send it, or with a blank between; 0 if it is none, which is a fault.
     *
     * @param word what people call the field
     */
    long time(String field, String word, Faults faults) {
        String written = text(field).replace(' ', 'T');
        try {
            return LocalDateTime.parse(written).atZone(CountyTime.ZONE).toInstant().toEpochMilli();
        } catch (DateTimeException e) {
            faults.add(
                    field,
                    "%s“%s”无法识别，请按 2026-06-01 14:20 的样子填写。"
                            .formatted(word, written.substring(0, Math.min(20, written.length()))));
            return 0;
        }
    }

    /** All that people can read of it, a line each; nothing of the PIN. */
    public String words() {
        return WORDS.stream()
                .map(this::text)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static List<String> words(int outlets) {
        List<String> fields = new ArrayList<>(List.of("result", "kind", "speaker"));
        for (int number = 1; number <= outlets; number++) {
            fields.add("name" + number);
            fields.add("url" + number);
            fields.add("at" + number);
        }
        fields.addAll(List.of("until", "text"));
        return List.copyOf(fields);
    }
}
