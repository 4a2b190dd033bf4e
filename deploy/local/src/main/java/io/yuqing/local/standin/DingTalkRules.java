/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.standin;

import java.util.List;

/** DingTalk's custom robot by its documentation. */
final class DingTalkRules implements Rules {

    private static final int MAX_BYTES = 20_000;
    private static final long HOUR = 3_600_000;

    private final String token;
    private final String secret;
    private final RateGuard rate = new RateGuard(20, 60_000, 600_000);

    DingTalkRules(String token, String secret) {
        this.token = token;
        this.secret = secret;
    }

    @Override
    public boolean isFor(Request request) {
        return request.path().equals("/robot/send")
                && request.parameter("access_token").equals(token);
    }

    @Override
    public Answer judge(Request request, List<String> keywords, long now) {
        if (!rate.admits(now)) {
            return Answer.refused(130101, "send too fast, exceed 20 times per minute");
        }
        if (request.body().length > MAX_BYTES) {
            return Answer.refused(460101, "message too long, exceed " + MAX_BYTES + " bytes");
        }
        if (secret != null) {
            String timestamp = request.parameter("timestamp");
            if (!timestamp.matches("\\d{13}") || Math.abs(now - Long.parseLong(timestamp)) > HOUR) {
                return Answer.refused(310000, "invalid timestamp");
            }
            if (!RequestSignature.base64(secret, timestamp + "\n" + secret)
                    .equals(request.parameter("sign"))) {
                return Answer.refused(310000, "sign not match");
            }
        }
        if (request.json() == null
                || !"markdown".equals(request.json().path("msgtype").asText())
                || request.json().path("markdown").path("title").asText().isEmpty()
                || request.json().path("markdown").path("text").asText().isEmpty()) {
            return Answer.refused(40035, "invalid parameter");
        }
        String text = request.json().path("markdown").path("text").asText();
        if (!keywords.isEmpty() && keywords.stream().noneMatch(text::contains)) {
            return Answer.refused(310000, "keywords not in content, more:[https://ding-doc]");
        }
        return Answer.taken(
                new Delivery(
                        request.json().path("markdown").path("title").asText(),
                        text,
                        "",
                        request.body().length,
                        now));
    }

    @Override
    public Answer busy() {
        return Answer.refused(-1, "system busy");
    }

    @Override
    public String write(Answer answer) {
        return "{\"errcode\":" + answer.code() + ",\"errmsg\":\"" + answer.message() + "\"}";
    }
}
