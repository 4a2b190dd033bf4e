/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.internal.robot;

import static io.yuqing.connector.notify.Outcome.FAILED;
import static io.yuqing.connector.notify.Outcome.RATE_LIMITED;
import static io.yuqing.connector.notify.Outcome.REJECTED;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yuqing.connector.notify.Notice;
import io.yuqing.connector.notify.Reason;
import io.yuqing.connector.notify.Vendor;
import io.yuqing.connector.notify.internal.http.Json;
import io.yuqing.connector.notify.internal.secret.Signatures;
import io.yuqing.connector.notify.internal.verdict.Verdict;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** DingTalk 钉钉: {@code open.dingtalk.com}, custom robot. */
public final class DingTalk implements RobotProtocol {

    /** Who exceeds the rate is not heard for ten minutes. */
    private static final long PENALTY_MILLIS = Duration.ofMinutes(10).toMillis();

    private static final Pattern SUB_CODE = Pattern.compile("sub_?code=(?!88\\b)(\\d{1,9})");

    @Override
    public URI address(String base, String token, String secret, Instant now) {
        String uri = base + Vendor.DINGTALK.path() + "?access_token=" + encode(token);
        if (secret != null) {
            long millis = now.toEpochMilli();
            uri += "&timestamp=" + millis;
            uri += "&sign=" + encode(Signatures.dingTalk(secret, millis));
        }
        return URI.create(uri);
    }

    @Override
    public byte[] body(Notice part, RobotExtras extras, String secret, Instant now) {
        ObjectNode root = Json.object();
        root.put("msgtype", "markdown");
        ObjectNode markdown = root.putObject("markdown");
        markdown.put("title", part.title());
        markdown.put("text", textOf(part, extras));
        ObjectNode at = root.putObject("at");
        ArrayNode mobiles = at.putArray("atMobiles");
        extras.mentions().stream().filter(who -> !isAll(who)).forEach(mobiles::add);
        at.put("isAtAll", extras.mentions().stream().anyMatch(DingTalk::isAll));
        return Json.bytes(root);
    }

    @Override
    public int size(Notice part, RobotExtras extras) {
        return body(part, extras, null, Instant.EPOCH).length;
    }

    @Override
    public String textOf(Notice part, RobotExtras extras) {
        String end = Dialect.DINGTALK.lineEnd();
        StringBuilder text = new StringBuilder("### ");
        text.append(Dialect.disarm(part.title())).append(end);
        text.append(Dialect.DINGTALK.render(RobotProtocol.linesWithLink(part)));
        StringBuilder calls = new StringBuilder();
        // A number that is not in the text is not called, whatever the list says.
        extras.mentions().stream()
                .filter(who -> !isAll(who))
                .forEach(who -> calls.append('@').append(who).append(' '));
        if (!calls.isEmpty()) {
            text.append(end).append(calls.toString().stripTrailing());
        }
        if (extras.keyword() != null) {
            text.append(end).append(extras.keyword());
        }
        return text.toString();
    }

    @Override
    public String tokenOf(String copied) {
        return Tokens.afterParameter(copied, "access_token");
    }

    @Override
    public Verdict verdict(String code, String words) {
        return switch (code) {
            case "310000" -> Verdict.coded(REJECTED, DingTalkSecurity.reason(words), code, 0);
            // 1111 is that of a page of the gateway, which has no code of the robot's.
            case "130101", "410100", "90001", "90002", "90018", "1111" ->
                    Verdict.coded(RATE_LIMITED, Reason.FREQUENCY, code, PENALTY_MILLIS);
            case "460101" -> Verdict.coded(REJECTED, Reason.SIZE, code, 0);
            case "300001",
                    "300005",
                    "400013",
                    "400101",
                    "400102",
                    "400106",
                    "404",
                    "40001",
                    "40014",
                    "41001" ->
                    Verdict.coded(REJECTED, Reason.ADDRESS, code, 0);
            case "40035",
                    "43002",
                    "43004",
                    "400002",
                    "400105",
                    "430101",
                    "430102",
                    "430103",
                    "430104" ->
                    Verdict.coded(REJECTED, Reason.CONTENT, code, 0);
            case "60020" -> Verdict.coded(REJECTED, Reason.SENDER_IP, code, 0);
            case "60011", "50004" -> Verdict.coded(REJECTED, Reason.PERMISSION, code, 0);
            case "88" -> ofGateway(code, words);
            case "-1" -> Verdict.coded(FAILED, Reason.BUSY, code, 0);
            default -> Verdict.coded(FAILED, Reason.UNKNOWN_CODE, code, 0);
        };
    }

    /** One code for whatever the open platform refuses; its own stands in the words. */
    private Verdict ofGateway(String code, String words) {
        Matcher own = SUB_CODE.matcher(words);
        Verdict verdict = verdict(own.find() ? own.group(1) : "60011", "");
        boolean known = verdict.reason() != Reason.UNKNOWN_CODE;
        return known ? verdict : Verdict.coded(REJECTED, Reason.PERMISSION, code, 0);
    }

    private static boolean isAll(String who) {
        return RobotExtras.ALL.equals(who);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
