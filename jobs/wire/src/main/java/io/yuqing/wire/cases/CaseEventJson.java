/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.cases;

import io.yuqing.domain.cases.chain.Canon;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.CaseRefusal;
import io.yuqing.domain.cases.record.CaseState;
import io.yuqing.domain.cases.record.Cause;
import io.yuqing.domain.cases.record.RefusalReason;
import io.yuqing.domain.field.FieldException;
import io.yuqing.domain.field.Fields;
import io.yuqing.wire.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Events of cases. The same event is always the same bytes, because its hash is of them; so its
 * form is part of what hashes promise, and a field that is new stays away where it says nothing.
 */
public final class CaseEventJson {
    static final int SCHEMA = 1;

    /** What hashes are of. */
    public static final Canon CANON =
            event -> JsonText.of(content(event)).getBytes(StandardCharsets.UTF_8);

    private CaseEventJson() {}

    public static byte[] key(CaseEvent event) {
        return event.caseId().getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] value(CaseEvent event) {
        Map<String, Object> fields = content(event);
        fields.put("prev", event.prev());
        fields.put("hash", event.hash());
        return JsonText.of(fields).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> content(CaseEvent event) {
        Cause cause = event.cause();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("schema", SCHEMA);
        fields.put("case_id", event.caseId());
        fields.put("event_key", event.eventKey());
        fields.put("seq", event.seq());
        fields.put("fold", event.fold());
        fields.put("at", CaseTimes.write(event.at()));
        fields.put("action_id", cause.actionId());
        fields.put("type", cause.type().code());
        fields.put("offset", cause.offset());
        fields.put("by", ByJson.fields(cause.by()));
        fields.put("fields", DetailsJson.fields(cause.details()));
        fields.put("text_digest", cause.textDigest());
        fields.put("from", event.from() == null ? null : event.from().code());
        fields.putAll(StandingJson.fields(event.standing()));
        fields.put("deadlines", event.deadlines().stream().map(StandingJson::deadline).toList());
        fields.put("refusal", event.isRefused() ? event.refusal().reason().code() : null);
        fields.put("refusal_text", event.isRefused() ? event.refusal().sentence() : null);
        return fields;
    }

    /**
     * @throws FieldException in one sentence, if it is no event that this version can read
     */
    public static CaseEvent read(byte[] value) {
        Fields fields = CaseFields.of("case event", value);
        CaseFields.requireSchema(fields, SCHEMA);
        Cause cause =
                new Cause(
                        CaseFields.required(fields, "action_id"),
                        fields.coded("type", EntryType::find, "is not known; upgrade"),
                        fields.whole("offset", 0, "write an offset"),
                        ByJson.read(fields.nested("by")),
                        DetailsJson.read(fields, "fields"),
                        CaseFields.text(fields, "text_digest"));
        return new CaseEvent(
                CaseFields.text(fields, "case_id"),
                CaseFields.text(fields, "event_key"),
                fields.whole("seq", 0, "write the number of the event"),
                fields.whole("fold", 1, "write the version of the fold").intValue(),
                CaseTimes.read(fields, "at"),
                cause,
                fields.has("from") ? fields.coded("from", CaseState::find, "write a state") : null,
                StandingJson.read(fields),
                StandingJson.deadlines(fields),
                fields.has("refusal") ? refusal(fields) : null,
                CaseFields.text(fields, "prev"),
                CaseFields.text(fields, "hash"));
    }

    private static CaseRefusal refusal(Fields fields) {
        return new CaseRefusal(
                fields.coded("refusal", RefusalReason::find, "is not known; upgrade"),
                fields.value("refusal_text", String.class, "write a sentence"));
    }
}
