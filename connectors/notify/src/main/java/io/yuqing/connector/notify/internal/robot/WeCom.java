/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.internal.robot;

import static io.yuqing.connector.notify.Outcome.FAILED;
import static io.yuqing.connector.notify.Outcome.RATE_LIMITED;
import static io.yuqing.connector.notify.Outcome.REJECTED;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yuqing.connector.notify.Notice;
import io.yuqing.connector.notify.Reason;
import io.yuqing.connector.notify.Tone;
import io.yuqing.connector.notify.Vendor;
import io.yuqing.connector.notify.internal.http.Json;
import io.yuqing.connector.notify.internal.text.Graphemes;
import io.yuqing.connector.notify.internal.verdict.Phrase;
import io.yuqing.connector.notify.internal.verdict.Verdict;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** WeCom 企业微信: {@code developer.work.weixin.qq.com}, group robot and global error codes. */
final class WeCom implements RobotProtocol {

    private static final long MINUTE_MILLIS = Duration.ofMinutes(1).toMillis();

    private static final Phrase TOO_LONG = Phrase.of("exceed(s|ed)?|too long|length", "长度|过长");

    @Override
    public URI address(String base, String token, String secret, Instant now) {
        return URI.create(
                base
                        + Vendor.WECOM.path()
                        + "?key="
                        + URLEncoder.encode(token, StandardCharsets.UTF_8));
    }

    @Override
    public byte[] body(Notice part, RobotExtras extras, String secret, Instant now) {
        ObjectNode root = Json.object();
        root.put("msgtype", "markdown");
        root.putObject("markdown").put("content", textOf(part, extras));
        return Json.bytes(root);
    }

    @Override
    public int size(Notice part, RobotExtras extras) {
        return Graphemes.utf8Length(textOf(part, extras));
    }

    @Override
    public String textOf(Notice part, RobotExtras extras) {
        String end = Dialect.WECOM.lineEnd();
        StringBuilder text = new StringBuilder("### <font color=\"");
        text.append(colour(part.tone())).append("\">");
        text.append(Dialect.disarm(part.title())).append("</font>").append(end);
        text.append(Dialect.WECOM.render(RobotProtocol.linesWithLink(part)));
        if (!extras.mentions().isEmpty()) {
            text.append(end);
            extras.mentions().forEach(who -> text.append("<@").append(who).append('>'));
        }
        if (extras.keyword() != null) {
            text.append(end).append(extras.keyword());
        }
        return text.toString();
    }

    /** Its markdown knows three colours only. */
    private static String colour(Tone tone) {
        return switch (tone) {
            case RED, ORANGE, YELLOW -> "warning";
            case BLUE, GREY -> "comment";
            case GREEN -> "info";
        };
    }

    @Override
    public String tokenOf(String copied) {
        return Tokens.afterParameter(copied, "key");
    }

    @Override
    public Verdict verdict(String code, String words) {
        return switch (code) {
            case "45009", "45033" ->
                    Verdict.coded(RATE_LIMITED, Reason.FREQUENCY, code, MINUTE_MILLIS);
            case "45002", "45008" -> Verdict.coded(REJECTED, Reason.SIZE, code, 0);
            // One code for what is too long and for other faults of the body.
            case "40058" ->
                    Verdict.coded(
                            REJECTED, TOO_LONG.isIn(words) ? Reason.SIZE : Reason.CONTENT, code, 0);
            case "93000", "93004", "93008", "40001", "40014", "41001" ->
                    Verdict.coded(REJECTED, Reason.ADDRESS, code, 0);
            case "40003", "40008", "40033", "40035", "40039", "44001", "44004", "47001", "85002" ->
                    Verdict.coded(REJECTED, Reason.CONTENT, code, 0);
            case "60020" -> Verdict.coded(REJECTED, Reason.SENDER_IP, code, 0);
            case "48002", "60011", "301002" -> Verdict.coded(REJECTED, Reason.PERMISSION, code, 0);
            case "-1", "6000" -> Verdict.coded(FAILED, Reason.BUSY, code, 0);
            default -> Verdict.coded(FAILED, Reason.UNKNOWN_CODE, code, 0);
        };
    }
}
