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
import io.yuqing.connector.notify.internal.verdict.Phrase;
import io.yuqing.connector.notify.internal.verdict.Verdict;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** Feishu 飞书: {@code open.feishu.cn}, custom robot with message cards. */
final class Feishu implements RobotProtocol {

    private static final long MINUTE_MILLIS = Duration.ofMinutes(1).toMillis();
    private static final long BUSY_MILLIS = Duration.ofSeconds(10).toMillis();

    private static final Phrase TOO_MANY = Phrase.of("too many|frequency|rate limit", "频率|频繁");

    private static final Phrase TOO_LONG =
            Phrase.of("too (large|long)|exceed(s|ed)?|length", "过长|过大|长度");

    /** As long as a real one, for the size. */
    private static final String ANY_SECRET = "secret";

    @Override
    public URI address(String base, String token, String secret, Instant now) {
        return URI.create(
                base
                        + Vendor.FEISHU.path()
                        + "/"
                        + URLEncoder.encode(token, StandardCharsets.UTF_8));
    }

    @Override
    public byte[] body(Notice part, RobotExtras extras, String secret, Instant now) {
        ObjectNode root = Json.object();
        if (secret != null) {
            long seconds = now.getEpochSecond();
            root.put("timestamp", Long.toString(seconds));
            root.put("sign", Signatures.feishu(secret, seconds));
        }
        root.put("msg_type", "interactive");
        ObjectNode card = root.putObject("card");
        card.putObject("config").put("wide_screen_mode", true);
        ObjectNode header = card.putObject("header");
        header.put("template", part.tone().colour());
        putText(header, "title", part.title());
        ArrayNode elements = card.putArray("elements");
        ObjectNode markdown = elements.addObject();
        markdown.put("tag", "markdown");
        markdown.put("content", content(part, extras));
        if (part.link() != null) {
            ObjectNode button =
                    elements.addObject().put("tag", "action").putArray("actions").addObject();
            button.put("tag", "button");
            putText(button, "text", RobotProtocol.LINK_LABEL);
            button.put("type", "primary");
            button.put("url", part.link());
        }
        return Json.bytes(root);
    }

    @Override
    public int size(Notice part, RobotExtras extras) {
        return body(part, extras, ANY_SECRET, Instant.ofEpochSecond(2_000_000_000L)).length;
    }

    @Override
    public String textOf(Notice part, RobotExtras extras) {
        return part.title() + "\n" + content(part, extras);
    }

    private static String content(Notice part, RobotExtras extras) {
        String end = Dialect.FEISHU.lineEnd();
        StringBuilder text = new StringBuilder(Dialect.FEISHU.render(part.lines()));
        if (!extras.mentions().isEmpty()) {
            text.append(end);
            extras.mentions().forEach(who -> text.append("<at id=").append(who).append("></at>"));
        }
        if (extras.keyword() != null) {
            text.append(end).append(extras.keyword());
        }
        return text.toString();
    }

    @Override
    public String tokenOf(String copied) {
        return Tokens.lastSegment(copied);
    }

    @Override
    public Verdict verdict(String code, String words) {
        return switch (code) {
            case "19021" -> Verdict.coded(REJECTED, Reason.CREDENTIALS, code, 0);
            case "19022" -> Verdict.coded(REJECTED, Reason.SENDER_IP, code, 0);
            case "19024" -> Verdict.coded(REJECTED, Reason.KEYWORD, code, 0);
            case "19001", "230002" -> Verdict.coded(REJECTED, Reason.ADDRESS, code, 0);
            case "19002", "11248", "11312", "230001", "230028", "230099" ->
                    Verdict.coded(REJECTED, Reason.CONTENT, code, 0);
            case "230025" -> Verdict.coded(REJECTED, Reason.SIZE, code, 0);
            case "9499" -> ofRequest(code, words);
            case "99991400", "230020" ->
                    Verdict.coded(RATE_LIMITED, Reason.FREQUENCY, code, MINUTE_MILLIS);
            case "99991401" -> Verdict.coded(REJECTED, Reason.SENDER_IP, code, 0);
            case "99991661", "99991663", "99991668" ->
                    Verdict.coded(REJECTED, Reason.ADDRESS, code, 0);
            case "99991672", "230006", "230018" ->
                    Verdict.coded(REJECTED, Reason.PERMISSION, code, 0);
            case "1500" -> Verdict.coded(FAILED, Reason.BUSY, code, 0);
            case "11232", "11233", "11247" ->
                    Verdict.coded(RATE_LIMITED, Reason.BUSY, code, BUSY_MILLIS);
            default -> Verdict.coded(FAILED, Reason.UNKNOWN_CODE, code, 0);
        };
    }

    /** One code for a body it cannot read, one too long, and too many requests. */
    private static Verdict ofRequest(String code, String words) {
        if (TOO_MANY.isIn(words)) {
            return Verdict.coded(RATE_LIMITED, Reason.FREQUENCY, code, MINUTE_MILLIS);
        }
        Reason reason = TOO_LONG.isIn(words) ? Reason.SIZE : Reason.CONTENT;
        return Verdict.coded(REJECTED, reason, code, 0);
    }

    private static void putText(ObjectNode node, String field, String content) {
        node.putObject(field).put("tag", "plain_text").put("content", content);
    }
}
