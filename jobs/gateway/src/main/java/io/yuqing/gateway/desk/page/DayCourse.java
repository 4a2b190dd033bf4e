/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.gateway.desk.situation.DayHour;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;

/** The hours of today and yesterday as the chart takes them: numbers only. */
final class DayCourse {
    private static final ObjectMapper JSON = new ObjectMapper();

    private DayCourse() {}

    /**
     * @param days by days ago and hour
     */
    static String json(DayHour[][] days) {
        Map<String, long[]> course = new LinkedHashMap<>();
        course.put("negative", of(days[0], DayHour::negative));
        course.put("neutral", of(days[0], DayHour::neutral));
        course.put("positive", of(days[0], DayHour::positive));
        course.put("yesterday", of(days[1], DayHour::all));
        try {
            return JSON.writeValueAsString(course);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Numbers are always JSON.", e);
        }
    }

    private static long[] of(DayHour[] day, ToLongFunction<DayHour> amount) {
        return Arrays.stream(day).mapToLong(amount).toArray();
    }
}
