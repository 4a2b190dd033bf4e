/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.cases;

import io.yuqing.domain.cases.log.AnswerKind;
import io.yuqing.domain.cases.record.AlertRef;
import io.yuqing.domain.cases.record.ExtensionRequest;
import io.yuqing.domain.cases.record.PublicAnswer;
import io.yuqing.domain.field.Fields;
import io.yuqing.domain.rule.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The alerts of a case, its answers to the public, and what units ask for. */
final class CaseParts {
    private CaseParts() {}

    static Map<String, Object> alert(AlertRef alert) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("told_as", alert.toldAs());
        fields.put("alert_id", alert.alertId());
        fields.put("subject", alert.subject());
        fields.put("level", alert.level().code());
        fields.put("firing", alert.firing());
        fields.put("version", alert.version());
        return fields;
    }

    static void readAlerts(Fields fields, Map<String, AlertRef> into) {
        for (Fields each : fields.each("alerts", "write a list of alerts")) {
            AlertRef alert =
                    new AlertRef(
                            text(each, "told_as"),
                            text(each, "alert_id"),
                            text(each, "subject"),
                            each.coded("level", Level::find, "write a level"),
                            each.flag("firing"),
                            each.whole("version", 0, "write a number"));
            into.put(alert.toldAs(), alert);
        }
    }

    static List<Map<String, Object>> requests(Map<String, ExtensionRequest> requests) {
        List<Map<String, Object>> all = new ArrayList<>();
        requests.forEach(
                (key, request) -> {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    fields.put("key", key);
                    fields.put("clock", request.clock());
                    fields.put("unit", request.unit());
                    fields.put("until", CaseTimes.write(request.until()));
                    all.add(fields);
                });
        return all;
    }

    static void readRequests(Fields fields, Map<String, ExtensionRequest> into) {
        for (Fields each : fields.each("requests", "write a list of requests")) {
            into.put(
                    text(each, "key"),
                    new ExtensionRequest(
                            text(each, "clock"),
                            text(each, "unit"),
                            CaseTimes.read(each, "until")));
        }
    }

    static Map<String, Object> answer(PublicAnswer answer) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("answer_id", answer.answerId());
        fields.put("kind", answer.kind().code());
        fields.put("speaker", answer.speaker());
        fields.put("outlets", DetailsJson.outlets(answer.outlets()));
        fields.put("at", CaseTimes.writeOrNull(answer.at()));
        if (answer.recordedAt() > 0) {
            fields.put("recorded_at", CaseTimes.write(answer.recordedAt()));
        }
        return fields;
    }

    static List<PublicAnswer> readAnswers(Fields fields) {
        List<PublicAnswer> answers = new ArrayList<>();
        for (Fields each : fields.each("answers", "write a list of answers")) {
            answers.add(
                    new PublicAnswer(
                            text(each, "answer_id"),
                            each.coded("kind", AnswerKind::find, "is not known; upgrade"),
                            text(each, "speaker"),
                            DetailsJson.readOutlets(each, "outlets"),
                            CaseTimes.read(each, "at"),
                            CaseTimes.read(each, "recorded_at")));
        }
        return answers;
    }

    private static String text(Fields fields, String field) {
        return fields.value(field, String.class, "write a text");
    }
}
