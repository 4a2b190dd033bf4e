/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.log;

import io.yuqing.wire.control.ControlException;
import io.yuqing.wire.control.ControlJson;
import io.yuqing.wire.control.ControlRecord;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** A change as a record of the log. */
public final class LoggedChangeJson {
    private static final String AT = "at";
    private static final String KIND = "kind";
    private static final String ID = "id";
    private static final String REVISION = "revision";
    private static final String ACCOUNT = "account";
    private static final String DUTY = "duty";
    private static final String REASON = "reason";
    private static final String BEFORE = "before";
    private static final String AFTER = "after";

    private LoggedChangeJson() {}

    /** Under kind and id of the entry. */
    public static ControlRecord write(LoggedChange change) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(AT, change.at().toString());
        fields.put(KIND, change.kind());
        fields.put(ID, change.id());
        fields.put(REVISION, change.revision());
        fields.put(ACCOUNT, change.account());
        fields.put(DUTY, change.duty());
        fields.put(REASON, change.reason());
        fields.put(BEFORE, change.before());
        fields.put(AFTER, change.after());
        return ControlRecord.of(change.kind() + "/" + change.id(), ControlJson.text(fields));
    }

    /**
     * @throws ControlException if it is none
     */
    public static LoggedChange read(ControlRecord record) throws ControlException {
        Map<String, Object> fields = ControlJson.object("settings log", record);
        try {
            return new LoggedChange(
                    Instant.parse(text(fields, AT)),
                    text(fields, KIND),
                    text(fields, ID),
                    ((Number) fields.get(REVISION)).longValue(),
                    text(fields, ACCOUNT),
                    text(fields, DUTY),
                    text(fields, REASON),
                    object(fields.get(BEFORE)),
                    object(fields.get(AFTER)));
        } catch (DateTimeException | ClassCastException | NullPointerException e) {
            throw new ControlException("The record " + record.id + " is no change of settings.", e);
        }
    }

    private static String text(Map<String, Object> fields, String key) {
        return (String) fields.getOrDefault(key, "");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }
}
