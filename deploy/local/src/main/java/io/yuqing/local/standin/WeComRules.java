/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.standin;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** WeCom's group robot by its documentation. */
final class WeComRules implements Rules {

    private static final int MAX_TEXT = 2_048;
    private static final int MAX_MARKDOWN = 4_096;

    private final String key;
    private final RateGuard rate = new RateGuard(20, 60_000, 0);

    WeComRules(String key) {
        this.key = key;
    }

    @Override
    public boolean isFor(Request request) {
        return request.path().equals("/cgi-bin/webhook/send")
                && request.parameter("key").equals(key);
    }

    @Override
    public Answer judge(Request request, List<String> keywords, long now) {
        if (!rate.admits(now)) {
            return Answer.refused(45009, "api freq out of limit");
        }
        if (request.json() == null) {
            return Answer.refused(40008, "invalid message type");
        }
        if (new String(request.body(), StandardCharsets.UTF_8)
                .toLowerCase(Locale.ROOT)
                .contains("\\ud")) {
            return Answer.refused(40033, "invalid charset. escaped characters are not supported");
        }
        String type = request.json().path("msgtype").asText();
        String content = request.json().path(type).path("content").asText();
        int limit = type.equals("text") ? MAX_TEXT : MAX_MARKDOWN;
        if (!(type.equals("text") || type.equals("markdown")) || content.isEmpty()) {
            return Answer.refused(40008, "invalid message type");
        }
        if (content.getBytes(StandardCharsets.UTF_8).length > limit) {
            return Answer.refused(40058, "content exceed max length " + limit);
        }
        return Answer.taken(
                new Delivery(content.split("\n", 2)[0], content, "", request.body().length, now));
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
