/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.recount;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.jobs.recount.DayReport;
import java.util.LinkedHashMap;
import java.util.Map;

/** A day that was counted anew, for programs. */
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
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of plain values is always JSON", e);
        }
    }
}
