/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.config.report;

import io.yuqing.connector.notify.MailConfig;
import io.yuqing.connector.notify.SecretRef;
import io.yuqing.connector.notify.rate.RateLimit;
import io.yuqing.domain.field.Section;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads {@code desk.reports.mail}: the keys of a gateway, and only those that a list needs. */
final class ReportMailReader {
    private static final Set<String> KEYS =
            Set.of("host", "port", "security", "user", "password_file", "from", "to");
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int LAST_PORT = 65_535;

    private final Section reports;
    private final String key;

    ReportMailReader(Section reports, String key) {
        this.reports = reports;
        this.key = key;
    }

    boolean isThere() {
        return reports.keys().contains(key);
    }

    /** Empty if there is none, or after a finding. */
    Optional<MailConfig> read() {
        if (!isThere()) {
            return Optional.empty();
        }
        Section mail = reports.section(key);
        mail.allow(KEYS);
        String host = mail.required("host", "write the name of the mail server");
        MailConfig.Security security = security(mail);
        int port = mail.number("port", security.defaultPort(), 1, LAST_PORT);
        String user = mail.text("user", null);
        SecretRef password = password(mail);
        if ((user == null) != (password == null) && mail.isClean("password_file")) {
            mail.missing(
                    user == null ? "user" : "password_file",
                    "write both user and password_file, or neither");
        }
        if (security == MailConfig.Security.NONE && password != null && !isHere(host)) {
            mail.refuse(
                    "security", "none", "would send the password unprotected: use starttls or tls");
        }
        String from = mail.required("from", "write the sender's address");
        if (!from.isEmpty()) {
            address(mail, "from", from);
        }
        List<String> to = mail.texts("to");
        if (to.isEmpty() || to.size() > MailConfig.MAX_RECIPIENTS) {
            mail.missing("to", "write 1 to " + MailConfig.MAX_RECIPIENTS + " addresses");
        }
        to.forEach(each -> address(mail, "to", each));
        return mail.isClean()
                ? Optional.of(
                        new MailConfig(
                                "reports",
                                host,
                                port,
                                security,
                                user,
                                password,
                                from,
                                to,
                                TIMEOUT,
                                RateLimit.SIXTY_A_MINUTE))
                : Optional.empty();
    }

    private static boolean isHere(String host) {
        return host.equals("localhost") || host.startsWith("127.");
    }

    private static void address(Section mail, String key, String text) {
        if (!MailConfig.isAddress(text)) {
            mail.refuse(key, text, "is not one mail address: write name@example.gov.cn");
        }
    }

    private static MailConfig.Security security(Section mail) {
        String named = mail.plain("security", "starttls");
        try {
            return MailConfig.Security.valueOf(named.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            mail.refuse("security", named, "is not known: write starttls, tls or none");
            return MailConfig.Security.STARTTLS;
        }
    }

    /** Null if there is none, and after a finding. */
    private static SecretRef password(Section mail) {
        String named = mail.text("password_file", "");
        if (named.isEmpty()) {
            return null;
        }
        Path file = Path.of(named).toAbsolutePath();
        if (!Files.isReadable(file)) {
            mail.refuse(
                    "password_file",
                    named,
                    "is not there or cannot be read: correct the path or its rights");
            return null;
        }
        return new SecretRef("file:" + file);
    }
}
