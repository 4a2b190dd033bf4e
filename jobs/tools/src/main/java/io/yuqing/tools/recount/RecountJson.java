/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.recount;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.jobs.recount.DayReport;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** A recount for programs, an object a line. */
final class RecountJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RecountJson() {}

    static String of(DayReport day, boolean dryRun) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("day", day.day().toString());
        fields.put("items", day.items());
        fields.put("windows", day.windows());
        fields.put("corrections", day.corrections());
        fields.put("smaller", day.smaller());
        fields.put("written", !dryRun);
        return text(fields);
    }

    /** Days without anything; nothing is written of them. */
    static String empty(Days days) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("day", days.from().toString());
        fields.put("to", days.to().toString());
        fields.put("items", 0);
        fields.put("windows", 0);
        fields.put("corrections", 0);
        fields.put("smaller", 0);
        fields.put("written", false);
        return text(fields);
    }

    /** Where the range begins before the first item that is stored. */
    static String firstItem(LocalDate first) {
        return text(Map.of("first_item", first.toString()));
    }

    /** History that it is too early for. */
    static String left(LateLeft left, RecountRange range) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("items", left.items());
        fields.put("from", left.from().toString());
        fields.put("to", left.to().toString());
        fields.put("again_on", range.closedOn(left.to()).toString());
        return text(Map.of("too_early", fields));
    }

    private static String text(Map<String, Object> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of plain values is always JSON", e);
        }
    }
}
