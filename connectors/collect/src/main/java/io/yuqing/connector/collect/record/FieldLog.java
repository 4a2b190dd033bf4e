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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What became of each field of a file's records. */
final class FieldLog {
    private static final int MOST_FIELDS = 200;

    private final Map<String, Use> uses = new LinkedHashMap<>();
    private final Set<String> opened = new HashSet<>();

    /**
     * @param prefix of what stands in an object of the record
     */
    void saw(String prefix, JsonNode record) {
        record.fieldNames()
                .forEachRemaining(
                        field -> {
                            String name = prefix + field;
                            if (uses.size() < MOST_FIELDS && !opened.contains(name)) {
                                boolean personal = PersonalWords.isIn(name);
                                uses.putIfAbsent(name, personal ? Use.PERSONAL : Use.UNKNOWN);
                            }
                        });
    }

    /** An object of which the fields are told one by one. */
    void opened(String name) {
        opened.add(name);
        uses.remove(name);
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
