/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.internal.robot;

import io.yuqing.connector.notify.Notice;
import io.yuqing.connector.notify.internal.secret.Signatures;
import io.yuqing.connector.notify.internal.verdict.Verdict;
import java.net.URI;
import java.time.Instant;
import java.util.Map;

/** Feishu's messages, signed in the head as webhooks are. The body has the time of the call. */
final class SignedHead implements RobotProtocol {

    private final RobotProtocol feishu = new Feishu();

    @Override
    public URI address(String base, String token, String secret, Instant now) {
        return URI.create(base + "/signed");
    }

    @Override
    public byte[] body(Notice part, RobotExtras extras, String secret, Instant now) {
        return feishu.body(part, extras, secret, now);
    }

    @Override
    public Map<String, String> headers(byte[] body, String secret, Instant now) {
        long seconds = now.getEpochSecond();
        return Map.of(
                "X-Yuqing-Timestamp",
                Long.toString(seconds),
                "X-Yuqing-Signature",
                "v1=" + Signatures.webhook(secret, seconds, body));
    }

    @Override
    public int size(Notice part, RobotExtras extras) {
        return feishu.size(part, extras);
    }

    @Override
    public String tokenOf(String copied) {
        return copied;
    }

    @Override
    public String textOf(Notice part, RobotExtras extras) {
        return feishu.textOf(part, extras);
    }

    @Override
    public Verdict verdict(String code, String message) {
        return feishu.verdict(code, message);
    }
}
