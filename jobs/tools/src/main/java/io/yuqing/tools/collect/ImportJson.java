/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.collect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.intake.read.FileReport;
import io.yuqing.intake.send.Written;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What programs read of one file. */
final class ImportJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ImportJson() {}

    /**
     * One object.
     *
     * @param written null if nothing was to be written
     * @param refused the file of what was refused; null if there is none
     */
    static String of(FileReport report, Written written, Path refused) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", report.file().toString());
        fields.put("as", report.adapter());
        fields.put("posts", report.posts());
        fields.put("comments", report.comments());
        fields.put("history", report.history());
        fields.put("left_out", report.skipped());
        fields.put("rejected", report.refused());
        fields.put("reasons", report.reasons());
        fields.put("written", written == null ? null : written.ranges());
        fields.put("rejected_file", refused == null ? null : refused.toString());
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of plain values is always JSON", e);
        }
    }
}
