/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify;

import io.yuqing.connector.notify.rate.RateLimit;
import io.yuqing.connector.notify.senders.Senders;
import io.yuqing.local.standin.Receiver;
import io.yuqing.local.standin.RobotStandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Channels to a stand-in server, with secrets in files of a test's folder. */
public final class Robots {

    public static final String TOKEN = "tok+en/0123456789abcdef";
    static final String PLAIN_TOKEN = "token-0123456789abcdef";
    public static final String SECRET = "SECtest0123456789";
    public static final String HOOK = "/hooks/office";

    private final Path folder;
    private final RobotStandIn server;

    public Robots(Path folder, RobotStandIn server) {
        this.folder = folder;
        this.server = server;
    }

    /** A robot that the server knows, with signature where the vendor has one. */
    public Receiver register(Vendor vendor) {
        return switch (vendor) {
            case DINGTALK -> server.dingTalk(token(vendor), SECRET);
            case WECOM -> server.weCom(token(vendor));
            case FEISHU -> server.feishu(token(vendor), SECRET);
        };
    }

    public Sender open(Vendor vendor, Clock clock, Map<String, Object> more) throws IOException {
        return Senders.open(config(vendor, more), clock);
    }

    /**
     * @param more of url, token, secret (places), keywords, mentions (lists), timeout (a duration)
     */
    public RobotConfig config(Vendor vendor, Map<String, Object> more) throws IOException {
        String secret = vendor.isSigned() ? file(SECRET) : null;
        return new RobotConfig(
                "robot",
                vendor,
                String.valueOf(more.getOrDefault("url", server.url())),
                place(more, "token", file(token(vendor))),
                place(more, "secret", secret),
                texts(more, "keywords"),
                texts(more, "mentions"),
                vendor.defaultMaxBytes(),
                timeout(more),
                vendor.defaultRate());
    }

    public Sender openWebhook(Clock clock, Map<String, Object> more) throws IOException {
        return Senders.open(webhook(more), clock);
    }

    /**
     * @param more of url, secret, token (places), timeout (a duration)
     */
    public WebhookConfig webhook(Map<String, Object> more) throws IOException {
        return new WebhookConfig(
                "hook",
                (String) more.getOrDefault("url", server.url() + HOOK),
                place(more, "secret", file(SECRET)),
                place(more, "token", null),
                timeout(more),
                RateLimit.SIXTY_A_MINUTE);
    }

    private static SecretRef place(Map<String, Object> more, String key, String otherwise) {
        Object place = more.getOrDefault(key, otherwise);
        return place == null ? null : new SecretRef(place.toString());
    }

    private static List<String> texts(Map<String, Object> more, String key) {
        List<?> texts = (List<?>) more.getOrDefault(key, List.of());
        return texts.stream().map(String::valueOf).toList();
    }

    private static Duration timeout(Map<String, Object> more) {
        return (Duration) more.getOrDefault("timeout", Duration.ofSeconds(20));
    }

    public String file(String content) throws IOException {
        Path file = Files.createTempFile(folder, "secret", "");
        Files.writeString(file, content + "\n");
        return "file:" + file;
    }

    /** Feishu's stands in the path and has no characters to encode. */
    static String token(Vendor vendor) {
        return vendor == Vendor.FEISHU ? PLAIN_TOKEN : TOKEN;
    }
}
