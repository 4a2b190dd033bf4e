/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.standin;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A receiver that checks the HMAC signature and the age of a request. */
final class WebhookRules implements Rules {

    private static final long FIVE_MINUTES = 300;

    private final String path;
    private final String secret;

    WebhookRules(String path, String secret) {
        this.path = path;
        this.secret = secret;
    }

    @Override
    public boolean isFor(Request request) {
        return request.path().equals(path);
    }

    @Override
    public Answer judge(Request request, List<String> keywords, long now) {
        String timestamp = request.header("x-yuqing-timestamp");
        String signature = "v1=" + RequestSignature.hex(secret, timestamp + ".", request.body());
        if (!timestamp.matches("\\d{10}")
                || Math.abs(now / 1_000 - Long.parseLong(timestamp)) > FIVE_MINUTES
                || !signature.equals(request.header("x-yuqing-signature"))) {
            return Answer.refused(401, 1, "signature does not match");
        }
        if (request.json() == null) {
            return Answer.refused(422, 2, "no JSON");
        }
        return Answer.taken(
                new Delivery(
                        request.json().path("title").asText(),
                        new String(request.body(), StandardCharsets.UTF_8),
                        request.header("idempotency-key"),
                        request.body().length,
                        now));
    }

    @Override
    public Answer busy() {
        return Answer.refused(429, 3, "slow down");
    }

    @Override
    public String write(Answer answer) {
        return "{\"result\":\"" + answer.message() + "\"}";
    }
}
