/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Mail over SMTP.
 *
 * @param user null: the server asks for none
 * @param password where it lies; null exactly if the user is
 * @param from one address, perhaps with a name: {@code 舆情监测 <yuqing@example.gov.cn>}
 * @param to 1 to 50 addresses
 */
public record MailConfig(
        String name,
        String host,
        int port,
        Security security,
        String user,
        SecretRef password,
        String from,
        List<String> to,
        Duration timeout,
        RateLimit rate)
        implements ChannelConfig {

    private static final long serialVersionUID = 1L;

    /** {@link Receipt#done} has a bit for each. */
    private static final int MAX_RECIPIENTS = 50;

    /** How the way to the server is protected. */
    public enum Security {
        /** Begins open and must change to TLS before anything is said; port 587. */
        STARTTLS(587),
        /** TLS from the first byte; port 465. */
        TLS(465),
        /** Open; port 25. A password needs {@code allow-plain}. */
        NONE(25);

        private final int port;

        Security(int port) {
            this.port = port;
        }
    }

    public MailConfig {
        to = List.copyOf(to);
    }

    static MailConfig read(ConfigValues values) {
        String host = values.required("host", "write the name of the mail server");
        Security security = security(values);
        int port = values.integer("port", security.port);
        if (port < 1 || port > 65_535) {
            throw values.refuse("port", port, "is no port: write 1 to 65535");
        }
        String user = values.string("user", null);
        SecretRef password = values.secret("password");
        if ((user == null) != (password == null)) {
            throw values.refuseHidden(
                    user == null ? "user" : "password",
                    "is missing: write both user and password, or neither");
        }
        if (security == Security.NONE
                && password != null
                && !values.allowsPlain()
                && !ConfigValues.isLoopback(host)) {
            throw values.refuse(
                    "security",
                    "none",
                    "would send the password unprotected: use starttls or tls, or set allow-plain:"
                            + " true if the network is trusted");
        }
        return new MailConfig(
                values.name(),
                host,
                port,
                security,
                user,
                password,
                checkedAddress(
                        values, "from", values.required("from", "write the sender's address")),
                recipients(values),
                values.timeout(),
                values.rate(RateLimit.SIXTY_A_MINUTE));
    }

    private static Security security(ConfigValues values) {
        String text = values.string("security", "starttls");
        try {
            return Security.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw values.refuse("security", text, "is not known: write starttls, tls or none");
        }
    }

    private static List<String> recipients(ConfigValues values) {
        List<String> to = values.strings("to");
        if (to.isEmpty() || to.size() > MAX_RECIPIENTS) {
            throw values.refuse(
                    "to",
                    to.size() + " addresses",
                    "is not usable: write 1 to " + MAX_RECIPIENTS + " addresses");
        }
        to.forEach(address -> checkedAddress(values, "to", address));
        if (to.stream().distinct().count() < to.size()) {
            throw values.refuse("to", to, "names an address twice: write each once");
        }
        return to;
    }

    private static String checkedAddress(ConfigValues values, String key, String address) {
        try {
            InternetAddress[] parsed = InternetAddress.parse(address, true);
            if (parsed.length == 1 && parsed[0].getAddress().contains("@")) {
                return address;
            }
        } catch (AddressException e) {
            // Told below, in our words.
        }
        throw values.refuse(key, address, "is not one mail address: write name@example.gov.cn");
    }
}
