/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.cases;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.domain.field.FieldException;
import io.yuqing.domain.field.Fields;
import io.yuqing.domain.field.Findings;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The fields of a record about cases. What is not known is passed over; what is wrong throws. */
final class CaseFields {
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_LIST = 1_000;
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private CaseFields() {}

    /**
     * @param what it is, for messages
     */
    static Fields of(String what, byte[] value) {
        Map<String, Object> fields = null;
        try {
            fields = value == null ? null : JSON.readValue(value, OBJECT);
        } catch (IOException e) {
            // Told below, in our words: those of the parser show what stands in the record.
        }
        if (fields == null) {
            throw new FieldException(what + " is no JSON object; send one object a record.");
        }
        return Fields.of(Findings.ofProgram(what + ": field"), fields);
    }

    static void requireSchema(Fields fields, int newest) {
        long schema = fields.whole("schema", 1, "write the version of the form");
        if (schema > newest) {
            fields.problem("schema", "is of a later version than " + newest + "; upgrade");
        }
    }

    /** In one sentence, if something as a whole is wrong. */
    static FieldException refused(String what, IllegalArgumentException because) {
        return because instanceof FieldException said
                ? said
                : new FieldException(what + ": " + because.getMessage() + ".");
    }

    static String required(Fields fields, String field) {
        String text = text(fields, field);
        if (text.isBlank()) {
            fields.problem(field, "is needed; write it");
        }
        return text;
    }

    /** Empty if it is missing. */
    static String text(Fields fields, String field) {
        if (!fields.has(field)) {
            return "";
        }
        String text = fields.value(field, String.class, "write a text");
        if (longer(text)) {
            fields.problem(field, "is longer than " + LONGEST_TEXT + " characters; shorten it");
        }
        return text;
    }

    /** Empty if it is missing. */
    static List<String> texts(Fields fields, String field) {
        if (!fields.has(field)) {
            return List.of();
        }
        List<String> texts = fields.list(field, String.class, "write a list of texts");
        boolean bounded =
                texts.size() <= LONGEST_LIST && texts.stream().noneMatch(CaseFields::longer);
        if (!bounded) {
            fields.problem(
                    field,
                    "has more than %d texts or one of more than %d characters; shorten it"
                            .formatted(LONGEST_LIST, LONGEST_TEXT));
        }
        return texts;
    }

    private static boolean longer(String text) {
        return text.length() > LONGEST_TEXT && text.codePointCount(0, text.length()) > LONGEST_TEXT;
    }
}
