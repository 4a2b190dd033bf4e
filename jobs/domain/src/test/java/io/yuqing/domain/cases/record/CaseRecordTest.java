/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.log.Proposal;
import io.yuqing.domain.cases.log.ReportResult;
import io.yuqing.domain.rule.Level;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CaseRecordTest {
    static List<String> fields() {
        return Arrays.stream(CaseRecord.class.getFields()).map(Field::getName).toList();
    }

    /** A field that a copy forgets would be a case that forgets. */
    @ParameterizedTest
    @MethodSource("fields")
    void shouldCopyEachFieldAndShareNothingThatChanges(String name) throws Exception {
        Field field = CaseRecord.class.getField(name);
        CaseRecord record = new CaseRecord();
        Object fresh = field.get(new CaseRecord());
        fill(field, record);
        assertThat(field.get(record)).isNotEqualTo(fresh);
        CaseRecord copy = record.copy();
        assertThat(field.get(copy)).isEqualTo(field.get(record));
        if (fresh instanceof Iterable || fresh instanceof Map) {
            assertThat(field.get(copy)).isNotSameAs(field.get(record));
        }
    }

    @SuppressWarnings("unchecked")
    private static void fill(Field field, CaseRecord record) throws IllegalAccessException {
        Object value = field.get(record);
        switch (field.getName()) {
            case "levelPerson" -> field.set(record, Level.RED);
            case "end" -> field.set(record, CaseState.CLOSED);
            case "result" -> field.set(record, ReportResult.TRUE);
            case "supervisedFor" -> record.supervisedFor.add(SupervisedFor.HAND);
            case "submitted" -> record.submitted.add(Proposal.PLAN);
            case "approved" -> record.approved.add(Proposal.PLAN);
            case "moved" -> field.set(record, new Move(3, EntryType.CLOSE, "网宣办", 4));
            default -> {
                if (value instanceof String) {
                    field.set(record, "x");
                } else if (value instanceof Long) {
                    field.set(record, 7L);
                } else if (value instanceof Integer) {
                    field.set(record, 7);
                } else if (value instanceof Boolean flag) {
                    field.set(record, !flag);
                } else if (value instanceof Level) {
                    field.set(record, Level.RED);
                } else if (value instanceof Map) {
                    ((Map<String, Object>) value).put("x", null);
                } else if (value instanceof ArrayList) {
                    ((List<Object>) value).add(null);
                } else {
                    ((Collection<String>) value).add("x");
                }
            }
        }
    }
}
