/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify;

import io.yuqing.connector.notify.rate.RateLimit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Mail channels to a server on the loopback address. */
public final class Mails {

    public static final String PASSWORD = "pa55-0123456789abcdef";
    static final List<String> TO =
            List.of("值班室 <duty@example.org>", "b@example.org", "c@example.org");

    private Mails() {}

    /**
     * @param more of user, password (a place), to (a list), timeout (a duration)
     */
    public static MailConfig config(
            int port, MailConfig.Security security, Map<String, Object> more) {
        Object password = more.get("password");
        List<?> to = (List<?>) more.getOrDefault("to", TO);
        return new MailConfig(
                "mail",
                "localhost",
                port,
                security,
                (String) more.get("user"),
                password == null ? null : new SecretRef(password.toString()),
                "舆情监测 <yuqing@example.gov.cn>",
                to.stream().map(String::valueOf).toList(),
                (Duration) more.getOrDefault("timeout", Duration.ofSeconds(20)),
                RateLimit.SIXTY_A_MINUTE);
    }

    public static Map<String, Object> login(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "password", "");
        Files.writeString(file, PASSWORD);
        return Map.of("user", "yuqing", "password", "file:" + file);
    }
}
