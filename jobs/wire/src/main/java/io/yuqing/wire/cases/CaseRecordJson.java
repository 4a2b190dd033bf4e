/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.cases;

import io.yuqing.domain.cases.log.Proposal;
import io.yuqing.domain.cases.log.ReportResult;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.CaseState;
import io.yuqing.domain.cases.record.Clock;
import io.yuqing.domain.cases.record.SupervisedFor;
import io.yuqing.domain.cases.record.UnitTask;
import io.yuqing.domain.field.FieldException;
import io.yuqing.domain.field.Fields;
import io.yuqing.domain.rule.Coded;
import io.yuqing.domain.rule.Codes;
import io.yuqing.domain.rule.Level;
import io.yuqing.wire.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A case as it stands: what the topic of cases holds under its id, and what jobs keep. The same
 * case is always the same bytes. A record without value: it was forgotten.
 */
public final class CaseRecordJson {
    static final int SCHEMA = 1;

    private static final String UNKNOWN = "case: field '%s' has a word that is not known; upgrade.";

    private CaseRecordJson() {}

    public static byte[] key(String caseId) {
        return caseId.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] value(CaseRecord record) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("schema", SCHEMA);
        fields.put("case_id", record.caseId);
        fields.put("event_key", record.eventKey);
        fields.put("ordinal", record.ordinal);
        fields.put("seq", record.seq);
        fields.put("last_hash", record.lastHash);
        fields.put("last_offset", record.lastOffset);
        fields.put("title", record.title);
        fields.put("source", record.source);
        fields.put("category", record.category);
        putStanding(record, fields);
        fields.put("first_post_at", CaseTimes.writeOrNull(record.firstPostAt));
        fields.put("detected_at", CaseTimes.writeOrNull(record.detectedAt));
        fields.put("opened_at", CaseTimes.writeOrNull(record.openedAt));
        fields.put("ended_at", CaseTimes.writeOrNull(record.endedAt));
        putParts(record, fields);
        putMarks(record, fields);
        fields.put("merged_into", record.mergedInto);
        StandingJson.putMove(record.moved, fields);
        return JsonText.of(fields).getBytes(StandardCharsets.UTF_8);
    }

    private static void putStanding(CaseRecord record, Map<String, Object> fields) {
        fields.put("state", record.state().code());
        fields.put("accepted", record.accepted);
        fields.put("end", code(record.end));
        fields.put("level", record.level.code());
        fields.put("level_machine", record.levelMachine.code());
        fields.put("level_person", code(record.levelPerson));
    }

    private static void putParts(CaseRecord record, Map<String, Object> fields) {
        fields.put("units", record.units.values().stream().map(StandingJson::unit).toList());
        fields.put("alerts", record.alerts.values().stream().map(CaseParts::alert).toList());
        fields.put("clocks", record.clocks.values().stream().map(ClockJson::fields).toList());
        fields.put("requests", CaseParts.requests(record.requests));
        fields.put("answers", record.answers.stream().map(CaseParts::answer).toList());
        fields.put("granted", List.copyOf(record.granted));
        fields.put("platforms", List.copyOf(record.platforms));
        fields.put("texts", List.copyOf(record.texts));
    }

    private static void putMarks(CaseRecord record, Map<String, Object> fields) {
        fields.put("assessed", record.assessed);
        fields.put("answer_needed", record.answerNeeded);
        fields.put("result", code(record.result));
        fields.put("instructed", record.instructed);
        fields.put("supervised_for", codes(record.supervisedFor));
        fields.put("submitted", codes(record.submitted));
        fields.put("approved", codes(record.approved));
        fields.put("confirmed_by", List.copyOf(record.confirmedBy));
        fields.put("overdue", record.overdue);
        fields.put("returned", record.returned);
        fields.put("extended", record.extended);
        fields.put("reopened", record.reopened);
    }

    /**
     * @throws FieldException in one sentence, if it is no case that this version can read
     */
    public static CaseRecord read(byte[] value) {
        Fields fields = CaseFields.of("case", value);
        CaseFields.requireSchema(fields, SCHEMA);
        CaseRecord record = new CaseRecord();
        record.caseId = text(fields, "case_id");
        record.eventKey = text(fields, "event_key");
        record.ordinal = count(fields, "ordinal");
        record.seq = fields.whole("seq", 0, "write the number of an event");
        record.lastHash = text(fields, "last_hash");
        record.lastOffset = fields.whole("last_offset", 0, "write an offset");
        record.title = text(fields, "title");
        record.source = text(fields, "source");
        record.category = text(fields, "category");
        readStanding(fields, record);
        record.firstPostAt = CaseTimes.read(fields, "first_post_at");
        record.detectedAt = CaseTimes.read(fields, "detected_at");
        record.openedAt = CaseTimes.read(fields, "opened_at");
        record.endedAt = CaseTimes.read(fields, "ended_at");
        readParts(fields, record);
        readMarks(fields, record);
        record.mergedInto = text(fields, "merged_into");
        record.moved = StandingJson.readMove(fields);
        return record;
    }

    private static void readStanding(Fields fields, CaseRecord record) {
        record.accepted = fields.flag("accepted");
        record.end = fields.has("end") ? coded(fields, "end", CaseState.class) : null;
        record.level = coded(fields, "level", Level.class);
        record.levelMachine = coded(fields, "level_machine", Level.class);
        record.levelPerson =
                fields.has("level_person") ? coded(fields, "level_person", Level.class) : null;
    }

    private static void readParts(Fields fields, CaseRecord record) {
        for (Fields each : fields.each("units", "write a list of units")) {
            UnitTask task = StandingJson.readUnit(each);
            record.units.put(task.unit(), task);
        }
        CaseParts.readAlerts(fields, record.alerts);
        for (Fields each : fields.each("clocks", "write a list of clocks")) {
            Clock clock = ClockJson.read(each);
            record.clocks.put(clock.key(), clock);
        }
        CaseParts.readRequests(fields, record.requests);
        record.answers.addAll(CaseParts.readAnswers(fields));
        record.granted = texts(fields, "granted");
        record.platforms = texts(fields, "platforms");
        record.texts = texts(fields, "texts");
    }

    private static void readMarks(Fields fields, CaseRecord record) {
        record.assessed = fields.flag("assessed");
        record.answerNeeded = fields.flag("answer_needed");
        record.result = fields.has("result") ? coded(fields, "result", ReportResult.class) : null;
        record.instructed = fields.flag("instructed");
        readAll(fields, "supervised_for", SupervisedFor.class, record.supervisedFor);
        readAll(fields, "submitted", Proposal.class, record.submitted);
        readAll(fields, "approved", Proposal.class, record.approved);
        record.confirmedBy = texts(fields, "confirmed_by");
        record.overdue = fields.flag("overdue");
        record.returned = count(fields, "returned");
        record.extended = count(fields, "extended");
        record.reopened = count(fields, "reopened");
    }

    private static String text(Fields fields, String field) {
        return fields.value(field, String.class, "write a text");
    }

    private static int count(Fields fields, String field) {
        return fields.whole(field, 0, "write a number").intValue();
    }

    /** As many as there are: what a case holds was bounded where it came in. */
    private static TreeSet<String> texts(Fields fields, String field) {
        return new TreeSet<>(fields.list(field, String.class, "write a list of texts"));
    }

    private static String code(Coded constant) {
        return constant == null ? null : constant.code();
    }

    private static List<String> codes(Collection<? extends Coded> constants) {
        return constants.stream().map(Coded::code).toList();
    }

    private static <E extends Enum<E> & Coded> E coded(Fields fields, String field, Class<E> type) {
        return fields.coded(field, code -> Codes.find(type, code), "is not known; upgrade");
    }

    private static <E extends Enum<E> & Coded> void readAll(
            Fields fields, String field, Class<E> type, Set<E> into) {
        for (String code : fields.list(field, String.class, "write a list of words")) {
            into.add(
                    Codes.find(type, code)
                            .orElseThrow(() -> new FieldException(UNKNOWN.formatted(field))));
        }
    }
}
