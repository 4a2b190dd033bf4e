/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.collect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.connector.collect.Column;
import io.yuqing.intake.read.FileReport;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What programs read of one file. */
final class ImportJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ImportJson() {}

    /**
     * One object.
     *
     * @param sent null if nothing was to be sent
     */
    static String of(FileReport report, Sent sent) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", report.file().toString());
        fields.put("as", report.adapter());
        fields.put("posts", report.posts());
        fields.put("comments", report.comments());
        fields.put("history", report.history());
        fields.put("recount_from", report.history() == 0 ? null : report.firstDay().toString());
        fields.put("left_out", report.skipped());
        fields.put("rejected", report.refused());
        fields.put("reasons", report.reasons());
        fields.put("unknown_platforms", report.unknownPlatforms());
        fields.put("columns", columns(report));
        fields.put("missing_columns", report.missingFields());
        fields.put("remarks", report.remarks());
        fields.put("batch", sent == null ? null : sent.batch());
        fields.put("sent", sent == null ? null : sent.written().count());
        fields.put("written", sent == null ? null : sent.written().ranges());
        fields.put(
                "rejected_file",
                sent == null || sent.refused() == null ? null : sent.refused().toString());
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of plain values is always JSON", e);
        }
    }

    /** Names by what becomes of them. */
    private static Map<String, Set<String>> columns(FileReport report) {
        Map<String, Set<String>> columns = new LinkedHashMap<>();
        for (Column column : report.columns()) {
            columns.computeIfAbsent(
                            column.use().name().toLowerCase(Locale.ROOT),
                            use -> new LinkedHashSet<>())
                    .add(column.name());
        }
        return columns;
    }
}
