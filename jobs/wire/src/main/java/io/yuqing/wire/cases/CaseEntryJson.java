/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.cases;

import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.field.FieldException;
import io.yuqing.domain.field.Fields;
import io.yuqing.wire.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Entries of the log of cases: what people do, and what a machine notes. */
public final class CaseEntryJson {
    /** Grows when an older reader would misunderstand; fields that are only new do not raise it. */
    static final int SCHEMA = 1;

    private CaseEntryJson() {}

    /** What goes to Kafka. The time stays away until the log has given it. */
    public static byte[] value(Entry entry) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("schema", SCHEMA);
        if (entry.rules() > Entry.FIRST_RULES) {
            fields.put("rules", entry.rules());
        }
        fields.put("action_id", entry.actionId());
        fields.put("type", entry.type().code());
        fields.put("event_key", entry.eventKey());
        fields.put("case_id", entry.caseId());
        fields.put("expect", entry.expect() == Entry.UNSEEN ? null : (Object) entry.expect());
        fields.put("by", ByJson.fields(entry.by()));
        fields.put("fields", DetailsJson.fields(entry.details()));
        fields.put("text_digest", entry.textDigest());
        if (entry.recordedAt() > 0) {
            fields.put("recorded_at", CaseTimes.write(entry.recordedAt()));
        }
        if (entry.settings() != null) {
            fields.put("settings", PlanJson.fields(entry.settings()));
        }
        return JsonText.of(fields).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @param offset of the record
     * @param appendedAt when the log took it, in ms; a time in the record itself, which a backup
     *     kept, counts before it
     * @throws FieldException in one sentence, if it is no entry that this version can read
     */
    public static Entry read(byte[] value, long offset, long appendedAt) {
        Fields fields = CaseFields.of("case entry at offset " + offset, value);
        CaseFields.requireSchema(fields, SCHEMA);
        EntryType type =
                fields.coded(
                        "type",
                        EntryType::find,
                        "is not known; upgrade what reads the log of cases");
        boolean seen = fields.has("expect");
        boolean sets = type == EntryType.SETTINGS;
        return new Entry(
                offset,
                fields.has("recorded_at") ? CaseTimes.read(fields, "recorded_at") : appendedAt,
                CaseFields.required(fields, "action_id"),
                type,
                CaseFields.text(fields, "case_id"),
                CaseFields.text(fields, "event_key"),
                seen ? fields.whole("expect", 0, "write the number of an event") : Entry.UNSEEN,
                ByJson.read(fields.nested("by")),
                DetailsJson.read(fields, "fields"),
                CaseFields.text(fields, "text_digest"),
                sets ? PlanJson.read(fields.nested("settings")) : null,
                rules(fields));
    }

    /** Entries of before there was a second version do not say. */
    private static int rules(Fields fields) {
        return fields.has("rules")
                ? fields.whole("rules", Entry.FIRST_RULES, "write the version of the rules")
                        .intValue()
                : Entry.FIRST_RULES;
    }
}
