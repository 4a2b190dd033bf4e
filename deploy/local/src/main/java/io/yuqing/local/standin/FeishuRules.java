/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Feishu's custom robot by its documentation; it says why with status 400 as often as with 200. */
final class FeishuRules implements Rules {

    private static final int MAX_BYTES = 20 * 1_024;
    private static final long HOUR = 3_600_000;

    private final String token;
    private final String secret;
    private final RateGuard minute = new RateGuard(100, 60_000, 0);
    private final RateGuard second = new RateGuard(5, 1_000, 0);

    FeishuRules(String token, String secret) {
        this.token = token;
        this.secret = secret;
    }

    @Override
    public boolean isFor(Request request) {
        return request.path().equals("/open-apis/bot/v2/hook/" + token);
    }

    @Override
    public Answer judge(Request request, List<String> keywords, long now) {
        if (!second.admits(now) || !minute.admits(now)) {
            return Answer.refused(400, 9499, "too many request");
        }
        JsonNode json = request.json();
        if (json == null || request.body().length > MAX_BYTES) {
            return Answer.refused(400, 9499, "Bad Request");
        }
        if (secret != null && !isSigned(json, now)) {
            return Answer.refused(
                    19021, "sign match fail or timestamp is not within one hour from current time");
        }
        JsonNode card = json.path("card");
        String title = card.path("header").path("title").path("content").asText();
        String text = card.path("elements").path(0).path("content").asText();
        if (!"interactive".equals(json.path("msg_type").asText()) || title.isEmpty()) {
            return Answer.refused(400, 9499, "Bad Request");
        }
        String all = title + "\n" + text;
        if (!keywords.isEmpty() && keywords.stream().noneMatch(all::contains)) {
            return Answer.refused(19024, "Key Words Not Found");
        }
        return Answer.taken(new Delivery(title, text, "", request.body().length, now));
    }

    private boolean isSigned(JsonNode json, long now) {
        String timestamp = json.path("timestamp").asText();
        return timestamp.matches("\\d{10}")
                && Math.abs(now - Long.parseLong(timestamp) * 1_000) <= HOUR
                && RequestSignature.base64(timestamp + "\n" + secret, "")
                        .equals(json.path("sign").asText());
    }

    @Override
    public Answer busy() {
        return Answer.refused(400, 11232, "create message trigger system rate limit");
    }

    @Override
    public String write(Answer answer) {
        return "{\"code\":" + answer.code() + ",\"msg\":\"" + answer.message() + "\",\"data\":{}}";
    }
}
