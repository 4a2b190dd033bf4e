/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.record;

import com.fasterxml.jackson.databind.JsonNode;
import io.yuqing.connector.collect.Column;
import io.yuqing.connector.collect.Column.Use;
import io.yuqing.connector.collect.PersonalWords;
import io.yuqing.connector.collect.Sink;
import java.util.LinkedHashMap;
import java.util.Map;

/** What became of each field of a file's records. */
final class FieldLog {
    private static final int MOST_FIELDS = 200;

    private final Map<String, Use> uses = new LinkedHashMap<>();

    void saw(JsonNode record) {
        record.fieldNames()
                .forEachRemaining(
                        name -> {
                            if (uses.size() < MOST_FIELDS) {
                                boolean personal = PersonalWords.isIn(name);
                                uses.putIfAbsent(name, personal ? Use.PERSONAL : Use.UNKNOWN);
                            }
                        });
    }

    void took(String name) {
        uses.replace(name, Use.TAKEN);
    }

    void hashed(String name) {
        uses.replace(name, Use.AUTHOR);
    }

    void tell(Sink sink) {
        uses.forEach((name, use) -> sink.column(new Column("", name, use, "")));
    }
}
