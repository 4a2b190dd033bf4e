/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.internal.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yuqing.connector.notify.Notice;
import io.yuqing.connector.notify.Outcome;
import io.yuqing.connector.notify.Reason;
import io.yuqing.connector.notify.Receipt;
import io.yuqing.connector.notify.SecretUnreadableException;
import io.yuqing.connector.notify.Sender;
import io.yuqing.connector.notify.WebhookConfig;
import io.yuqing.connector.notify.internal.http.HttpPoster;
import io.yuqing.connector.notify.internal.http.HttpReply;
import io.yuqing.connector.notify.internal.http.HttpVerdicts;
import io.yuqing.connector.notify.internal.http.Json;
import io.yuqing.connector.notify.internal.secret.ReceiverSign;
import io.yuqing.connector.notify.internal.secret.Signatures;
import io.yuqing.connector.notify.internal.text.PlainText;
import io.yuqing.connector.notify.internal.verdict.Verdict;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Sends a notice as JSON to a receiver of the user's own; docs/en/notices.md shows the form. */
public final class WebhookSender implements Sender {

    private static final String SIGNATURE_VERSION = "v1=";

    private final WebhookConfig config;
    private final HttpPoster poster;
    private final Clock clock;

    public WebhookSender(WebhookConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        poster = new HttpPoster(config.timeout());
    }

    @Override
    public int parts(Notice notice) {
        return 1;
    }

    @Override
    public String receiver() {
        return ReceiverSign.of("webhook", config.url());
    }

    @Override
    public Receipt send(Notice notice, long done) {
        long start = System.nanoTime();
        String secret;
        String token;
        try {
            secret = config.secret().read();
            token = config.token() == null ? null : config.token().readToken();
        } catch (SecretUnreadableException e) {
            return Verdict.of(Outcome.REJECTED, Reason.SETUP, e.getMessage())
                    .receipt(0, millisSince(start), 1, done);
        }
        if ((done & 1) != 0) {
            return delivered().receipt(0, 0, 1, done);
        }
        byte[] body = body(notice);
        HttpReply reply =
                poster.post(URI.create(config.url()), headers(notice, body, secret, token), body);
        if (reply instanceof HttpReply.Answer answer) {
            Verdict verdict = read(answer);
            return verdict.receipt(
                    answer.status(), millisSince(start), 1, verdict.isDelivered() ? 1 : 0);
        }
        return ((HttpReply.NoAnswer) reply).verdict().receipt(0, millisSince(start), 1, 0);
    }

    private Verdict read(HttpReply.Answer answer) {
        if (answer.status() >= 200 && answer.status() < 300) {
            return delivered();
        }
        return HttpVerdicts.ofStatus(answer, clock.instant());
    }

    private Map<String, String> headers(Notice notice, byte[] body, String secret, String token) {
        Instant now = clock.instant();
        Map<String, String> headers = new HashMap<>();
        // ASCII only, whatever the key is made of; the key itself is in the body.
        headers.put("Idempotency-Key", Signatures.digest(notice.key()));
        headers.put("X-Yuqing-Timestamp", Long.toString(now.getEpochSecond()));
        headers.put(
                "X-Yuqing-Signature",
                SIGNATURE_VERSION + Signatures.webhook(secret, now.getEpochSecond(), body));
        if (token != null) {
            headers.put("Authorization", "Bearer " + token);
        }
        return headers;
    }

    private static byte[] body(Notice notice) {
        ObjectNode root = Json.object();
        root.put("key", notice.key());
        root.put("level", notice.tone().colour());
        root.put("title", notice.title());
        root.put("text", PlainText.plain(notice));
        root.put("link", notice.link());
        root.put("mention", notice.mention());
        return Json.bytes(root);
    }

    private static Verdict delivered() {
        return Verdict.of(Outcome.DELIVERED, Reason.OK, "");
    }

    private static long millisSince(long startNanos) {
        return (System.nanoTime() - startNanos) / 1_000_000;
    }

    @Override
    public void close() {
        poster.close();
    }
}
