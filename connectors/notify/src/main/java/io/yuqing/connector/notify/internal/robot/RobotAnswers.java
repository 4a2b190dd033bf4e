/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.internal.robot;

import com.fasterxml.jackson.databind.JsonNode;
import io.yuqing.connector.notify.Outcome;
import io.yuqing.connector.notify.Reason;
import io.yuqing.connector.notify.internal.http.HttpReply;
import io.yuqing.connector.notify.internal.http.HttpVerdicts;
import io.yuqing.connector.notify.internal.http.Json;
import io.yuqing.connector.notify.internal.verdict.Verdict;
import java.time.Instant;
import java.util.List;

/** What a robot answered. Pure. */
final class RobotAnswers {
    private static final String SUCCESS = "0";
    private static final List<String> CODES = List.of("errcode", "code", "StatusCode");
    private static final List<String> WORDS = List.of("errmsg", "msg", "StatusMessage");

    private RobotAnswers() {}

    /** The code counts, not the status: robots say "no" with 200, and some say why with 400. */
    static Verdict verdict(RobotProtocol protocol, HttpReply.Answer answer, Instant now) {
        boolean success = answer.status() >= 200 && answer.status() < 300;
        JsonNode json = Json.parseObject(answer.body());
        String code = json == null ? "" : code(json);
        if (SUCCESS.equals(code) && success) {
            return Verdict.coded(Outcome.DELIVERED, Reason.OK, code, 0);
        }
        if (!code.isEmpty() && !SUCCESS.equals(code)) {
            return protocol.verdict(code, first(json, WORDS));
        }
        if (!success) {
            return HttpVerdicts.ofStatus(answer, now);
        }
        return Verdict.of(
                Outcome.FAILED,
                Reason.UNREADABLE_ANSWER,
                "HTTP " + answer.status() + " without a code: another server may have answered");
    }

    /** DingTalk's gateway punishes with a status in place of a code. */
    private static String code(JsonNode json) {
        return json.has("punish") && first(json, CODES).isEmpty()
                ? first(json, List.of("status"))
                : first(json, CODES);
    }

    /** Empty if there is none. */
    private static String first(JsonNode json, List<String> fields) {
        for (String field : fields) {
            JsonNode value = json.get(field);
            if (value != null && (value.isIntegralNumber() || value.isTextual())) {
                return value.asText();
            }
        }
        return "";
    }
}
