/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** The same for programs. */
final class BatchJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private BatchJson() {}

    static String of(BatchAccount account) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("batch", account.receipt().batch());
        fields.put("sent", account.receipt().saysHowMany() ? account.receipt().sent() : null);
        fields.put("read", account.read());
        fields.put("open", account.open());
        fields.put("topics", account.topics());
        fields.put("history", account.late());
        fields.put("complete", account.isComplete());
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of plain values is always JSON", e);
        }
    }
}
