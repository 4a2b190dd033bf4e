/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.truth;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The lines that must become dead letters, by their bytes; the same bytes can occur repeatedly. */
final class MalformedLines {
    /** Which reasons fit a fault; a fault that is not listed fits any reason. */
    private static final Map<String, Set<String>> FITTING =
            Map.ofEntries(
                    Map.entry("blank_line", Set.of("blank")),
                    Map.entry("control_char", Set.of("control_character", "not_json")),
                    Map.entry("epoch_1970", Set.of("too_old")),
                    Map.entry("future_published_at", Set.of("in_the_future")),
                    Map.entry("html_error_page", Set.of("not_json")),
                    Map.entry("invalid_utf8", Set.of("invalid_utf8")),
                    Map.entry("json_array", Set.of("not_an_object")),
                    Map.entry("missing_id", Set.of("missing_field")),
                    Map.entry("missing_published_at", Set.of("missing_field")),
                    Map.entry("missing_ref", Set.of("missing_field", "bad_reference")),
                    Map.entry("real_no_year_date", Set.of("bad_timestamp")),
                    // Cut inside a character it is not even UTF-8.
                    Map.entry("truncated_json", Set.of("not_json", "invalid_utf8")),
                    Map.entry("two_objects_on_line", Set.of("trailing_content")),
                    Map.entry("unparseable_published_at", Set.of("bad_timestamp")),
                    // A null where a text must stand is the wrong type and a missing value.
                    Map.entry("wrong_type", Set.of("wrong_type", "missing_field")));

    private final Map<ByteBuffer, Deque<String>> faults = new HashMap<>();
    private long size;

    void add(byte[] line, String fault) {
        faults.computeIfAbsent(ByteBuffer.wrap(line), bytes -> new ArrayDeque<>()).add(fault);
        size++;
    }

    long size() {
        return size;
    }

    /**
     * Strikes out one line with these bytes.
     *
     * @return whether there was one and the reason fits it
     */
    boolean strike(byte[] record, String reason) {
        Deque<String> open = faults.get(ByteBuffer.wrap(record));
        if (open == null || open.isEmpty()) {
            return false;
        }
        size--;
        Set<String> fitting = FITTING.get(open.poll());
        return fitting == null || fitting.contains(reason);
    }
}
