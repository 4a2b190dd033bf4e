/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.config;

import io.yuqing.connector.notify.MailConfig;
import io.yuqing.domain.field.Section;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Host, port and protection of a mail server, as far as they cannot go together: whoever writes
 * them copies them from a page that shows them as one.
 *
 * @param host empty after a finding
 */
record MailServer(String host, int port, MailConfig.Security security) {
    private static final Pattern NAME =
            Pattern.compile(
                    "[\\p{L}\\d]([\\p{L}\\d_-]*[\\p{L}\\d])?(\\.[\\p{L}\\d]([\\p{L}\\d_-]*[\\p{L}\\d])?)*");

    private static final Pattern DIGITS = Pattern.compile("[\\d.]+");
    private static final Pattern IPV4 =
            Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(?!$)|$)){4}");
    private static final Pattern IPV6 =
            Pattern.compile("(?=.*:.*:)(?!.*:::)[0-9a-fA-F:]+(:[\\d.]+)?");

    /** Of servers that mail is read from. */
    private static final Pattern OF_READING = Pattern.compile("(?i)(imap|pop3?)\\..+");

    private static final Pattern WITH_PORT = Pattern.compile("[^:/]+:\\d+");
    private static final String WRITE_NAME = "write the name alone, such as smtp.example.gov.cn";

    /** Of mailboxes that are read, and not sent from. */
    private static final Set<Integer> FOR_READING = Set.of(110, 143, 993, 995);

    /** What providers serve at their ports; 994 is a second one of NetEase. */
    private static final Map<Integer, Set<MailConfig.Security>> SERVED =
            Map.of(
                    25, Set.of(MailConfig.Security.NONE, MailConfig.Security.STARTTLS),
                    465, Set.of(MailConfig.Security.TLS),
                    587, Set.of(MailConfig.Security.STARTTLS, MailConfig.Security.NONE),
                    994, Set.of(MailConfig.Security.TLS));

    static MailServer read(Section values) {
        MailConfig.Security security = security(values);
        boolean known = values.isClean("security");
        int port = values.number("port", security.defaultPort(), 1, 65_535);
        Set<MailConfig.Security> served = SERVED.getOrDefault(port, Set.of(security));
        if (FOR_READING.contains(port)) {
            values.refuse(
                    "port",
                    port,
                    "is a port for reading mail: write 465 with security: tls, or 587");
        } else if (known && !served.contains(security)) {
            values.refuse("security", word(security), remedy(port, served));
        }
        return new MailServer(host(values), port, security);
    }

    private static String remedy(int port, Set<MailConfig.Security> served) {
        return served.equals(Set.of(MailConfig.Security.TLS))
                ? "does not go with port "
                        + port
                        + ", where TLS begins at once: write security: tls, or port: 587 for starttls"
                : "does not go with port "
                        + port
                        + ", where a conversation begins open: write security: starttls, or port: 465 for tls";
    }

    private static String host(Section values) {
        String host = values.plain("host", "");
        if (host.isEmpty()) {
            values.missing("host", "write the name of the mail server");
        } else if (host.contains("://")) {
            values.refuse("host", host, "begins as a web address does: " + WRITE_NAME);
        } else if (WITH_PORT.matcher(host).matches()) {
            values.refuse(
                    "host", host, "has a port in it: " + WRITE_NAME + ", and the number as port");
        } else if (OF_READING.matcher(host).matches()) {
            values.refuse(
                    "host", host, "is a server for reading mail: write that for sending, smtp.…");
        } else if (!isServer(host)) {
            values.refuse("host", host, "is no name of a server: " + WRITE_NAME);
        }
        return host;
    }

    private static boolean isServer(String host) {
        if (DIGITS.matcher(host).matches()) {
            return IPV4.matcher(host).matches();
        }
        String bare =
                host.startsWith("[") && host.endsWith("]")
                        ? host.substring(1, host.length() - 1)
                        : host;
        return NAME.matcher(host).matches() || IPV6.matcher(bare).matches();
    }

    /** The default after a finding. */
    private static MailConfig.Security security(Section values) {
        String text = values.plain("security", word(MailConfig.Security.STARTTLS));
        try {
            return MailConfig.Security.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            values.refuse("security", text, "is not known: write starttls, tls or none");
            return MailConfig.Security.STARTTLS;
        }
    }

    private static String word(MailConfig.Security security) {
        return security.name().toLowerCase(Locale.ROOT);
    }
}
