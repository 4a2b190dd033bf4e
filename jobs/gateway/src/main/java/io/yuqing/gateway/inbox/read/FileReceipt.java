/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.inbox.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.intake.read.FileReport;
import io.yuqing.intake.send.Written;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a file has become, for programs; and one sentence for people. */
final class FileReceipt {
    private static final ObjectMapper JSON = new ObjectMapper();

    private FileReceipt() {}

    /**
     * One object on one line, with the fields of {@code ./yuqing import --json}.
     *
     * @param file its name
     * @param refused the table of what was refused; null if there is none
     */
    static String of(
            String file, String batch, FileReport report, Written written, String refused) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", file);
        fields.put("as", report.adapter());
        fields.put("posts", report.posts());
        fields.put("comments", report.comments());
        fields.put("history", report.history());
        fields.put("rejected", report.refused());
        fields.put("reasons", report.reasons());
        fields.put("batch", batch);
        fields.put("sent", written.count());
        fields.put("written", written.ranges());
        fields.put("rejected_file", refused);
        fields.put("remarks", report.remarks());
        fields.put("summary", summary(report, refused));
        try {
            return JSON.writeValueAsString(fields) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of plain values is always JSON", e);
        }
    }

    private static String summary(FileReport report, String refused) {
        StringBuilder text = new StringBuilder();
        text.append(
                "已导入 %,d 条（帖文 %,d、评论 %,d）"
                        .formatted(report.accepted(), report.posts(), report.comments()));
        if (report.history() > 0) {
            text.append(
                    "，其中 %,d 条是历史，存入明细；统计要用 ./yuqing recount --from %s 补算"
                            .formatted(report.history(), report.firstDay()));
        }
        if (refused != null) {
            text.append("；退回 %,d 条，见 %s".formatted(report.refused(), refused));
        }
        return text.append("。").toString();
    }
}
