/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify;

import static io.yuqing.connector.notify.Outcome.FAILED;
import static io.yuqing.connector.notify.Outcome.RATE_LIMITED;
import static io.yuqing.connector.notify.Outcome.REJECTED;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** WeCom 企业微信: {@code developer.work.weixin.qq.com}, group robot and global error codes. */
final class WeCom implements RobotProtocol {

    private static final long MINUTE_MILLIS = Duration.ofMinutes(1).toMillis();

    @Override
    public URI address(String base, String token, String secret, Instant now) {
        return URI.create(
                base
                        + "/cgi-bin/webhook/send?key="
                        + URLEncoder.encode(token, StandardCharsets.UTF_8));
    }

    @Override
    public byte[] body(RobotMessage message, String secret, Instant now) {
        ObjectNode root = Json.object();
        root.put("msgtype", "markdown");
        root.putObject("markdown").put("content", textOf(message));
        return Json.bytes(root);
    }

    @Override
    public int size(RobotMessage message) {
        return Graphemes.utf8Length(textOf(message));
    }

    @Override
    public String textOf(RobotMessage message) {
        String end = Dialect.WECOM.lineEnd();
        StringBuilder text = new StringBuilder("### <font color=\"");
        text.append(message.tone().weComColour()).append("\">");
        text.append(Dialect.disarm(message.title())).append("</font>").append(end);
        text.append(Dialect.WECOM.render(message.linesWithLink()));
        if (!message.mentions().isEmpty()) {
            text.append(end);
            message.mentions().forEach(who -> text.append("<@").append(who).append('>'));
        }
        if (message.keyword() != null) {
            text.append(end).append(message.keyword());
        }
        return text.toString();
    }

    @Override
    public String tokenOf(String copied) {
        return Tokens.afterParameter(copied, "key");
    }

    @Override
    public Verdict verdict(String code, String message) {
        return switch (code) {
            case "45009", "45033" ->
                    new Verdict(RATE_LIMITED, Reason.FREQUENCY, code, message, MINUTE_MILLIS);
            case "40058", "45002" -> new Verdict(REJECTED, Reason.SIZE, code, message, 0);
            case "93000", "93004", "93008" ->
                    new Verdict(REJECTED, Reason.ADDRESS, code, message, 0);
            case "40008", "40033", "40035" ->
                    new Verdict(REJECTED, Reason.CONTENT, code, message, 0);
            case "-1" -> new Verdict(FAILED, Reason.BUSY, code, message, 0);
            default -> new Verdict(FAILED, Reason.UNKNOWN_CODE, code, message, 0);
        };
    }
}
