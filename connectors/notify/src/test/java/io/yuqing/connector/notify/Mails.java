/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Mail channels to a server on the loopback address. */
final class Mails {

    static final String PASSWORD = "pa55-0123456789abcdef";
    static final List<String> TO =
            List.of("值班室 <duty@example.org>", "b@example.org", "c@example.org");

    private Mails() {}

    static MailConfig config(int port, String security, Map<String, Object> more) {
        Map<String, Object> values = new HashMap<>();
        values.put("kind", "mail");
        values.put("host", "localhost");
        values.put("port", port);
        values.put("security", security);
        values.put("from", "舆情监测 <yuqing@example.gov.cn>");
        values.put("to", TO);
        values.put("timeout", "20s");
        values.putAll(more);
        return (MailConfig) ChannelConfig.of("mail", values);
    }

    static Map<String, Object> login(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "password", "");
        Files.writeString(file, PASSWORD);
        return Map.of("user", "yuqing", "password", "file:" + file);
    }
}
