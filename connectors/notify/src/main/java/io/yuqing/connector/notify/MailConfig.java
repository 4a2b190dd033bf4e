/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify;

import io.yuqing.connector.notify.rate.RateLimit;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

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
    public static final int MAX_RECIPIENTS = 50;

    /** What servers take without an extension that few have: signs of ASCII and no blanks. */
    private static final Pattern MAILBOX =
            Pattern.compile(
                    "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?");

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

        public int defaultPort() {
            return port;
        }
    }

    public MailConfig {
        to = List.copyOf(to);
    }

    /** Whether it is one address, perhaps with a name before it. */
    public static boolean isAddress(String text) {
        try {
            InternetAddress[] parsed = InternetAddress.parse(text, true);
            return parsed.length == 1 && MAILBOX.matcher(parsed[0].getAddress()).matches();
        } catch (AddressException e) {
            return false;
        }
    }

    /**
     * The address without its name and in lower case, so that two ways to write one are equal.
     *
     * @param address see {@link #isAddress}
     */
    public static String mailbox(String address) {
        try {
            return InternetAddress.parse(address, true)[0].getAddress().toLowerCase(Locale.ROOT);
        } catch (AddressException e) {
            throw new IllegalArgumentException("no mail address", e);
        }
    }

    /** One conversation with the server serves all recipients. */
    @Override
    public int tokens(int parts) {
        return 1;
    }
}
