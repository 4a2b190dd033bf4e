/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify;

import io.yuqing.local.standin.Receiver;
import io.yuqing.local.standin.RobotStandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Channels to a stand-in server, with secrets in files of a test's folder. */
final class Robots {

    static final String TOKEN = "tok+en/0123456789abcdef";
    static final String PLAIN_TOKEN = "token-0123456789abcdef";
    static final String SECRET = "SECtest0123456789";
    static final String HOOK = "/hooks/office";

    private final Path folder;
    private final RobotStandIn server;

    Robots(Path folder, RobotStandIn server) {
        this.folder = folder;
        this.server = server;
    }

    /** A robot that the server knows, with signature where the vendor has one. */
    Receiver register(Vendor vendor) {
        return switch (vendor) {
            case DINGTALK -> server.dingTalk(token(vendor), SECRET);
            case WECOM -> server.weCom(token(vendor));
            case FEISHU -> server.feishu(token(vendor), SECRET);
        };
    }

    Sender open(Vendor vendor, Clock clock, Map<String, Object> more) throws IOException {
        return Senders.open(config(vendor, more), clock);
    }

    ChannelConfig config(Vendor vendor, Map<String, Object> more) throws IOException {
        Map<String, Object> values = new HashMap<>();
        values.put("kind", vendor.name().toLowerCase(Locale.ROOT));
        values.put("url", server.url());
        values.put("token", file(token(vendor)));
        if (vendor != Vendor.WECOM) {
            values.put("secret", file(SECRET));
        }
        values.put("timeout", "20s");
        values.putAll(more);
        return ChannelConfig.of("robot", values);
    }

    Sender openWebhook(Clock clock, Map<String, Object> more) throws IOException {
        Map<String, Object> values = new HashMap<>();
        values.put("kind", "webhook");
        values.put("url", server.url() + HOOK);
        values.put("secret", file(SECRET));
        values.put("timeout", "20s");
        values.putAll(more);
        return Senders.open(ChannelConfig.of("hook", values), clock);
    }

    String file(String content) throws IOException {
        Path file = Files.createTempFile(folder, "secret", "");
        Files.writeString(file, content + "\n");
        return "file:" + file;
    }

    /** Feishu's stands in the path and has no characters to encode. */
    static String token(Vendor vendor) {
        return vendor == Vendor.FEISHU ? PLAIN_TOKEN : TOKEN;
    }
}
