/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.config;

import io.yuqing.connector.notify.MailConfig;
import io.yuqing.connector.notify.SecretRef;
import io.yuqing.connector.notify.rate.RateLimit;
import io.yuqing.domain.field.Section;
import java.util.List;
import java.util.Set;

/** Reads the channel of a mail server. */
final class MailReader {
    private static final Set<String> KEYS =
            Set.of(
                    "kind",
                    "host",
                    "port",
                    "security",
                    "user",
                    "password",
                    "from",
                    "to",
                    "timeout",
                    "rate",
                    "allow-plain",
                    ChannelReader.DETAIL);

    private MailReader() {}

    /** Null after findings. */
    static MailConfig read(String name, Section values) {
        values.allow(KEYS);
        MailServer server = MailServer.read(values);
        String user = user(values);
        SecretRef password = ChannelFields.secret(values, "password");
        if ((user == null) != (password == null)) {
            values.refuseHidden(
                    user == null ? "user" : "password",
                    "is missing: write both user and password, or neither");
        }
        if (server.security() == MailConfig.Security.NONE
                && password != null
                && !ChannelFields.allowsPlain(values)
                && !ChannelFields.isLoopback(server.host())) {
            values.refuse(
                    "security",
                    "none",
                    "would send the password unprotected: use starttls or tls, or set allow-plain:"
                            + " true if the network is trusted");
        }
        MailConfig config =
                new MailConfig(
                        name,
                        server.host(),
                        server.port(),
                        server.security(),
                        user,
                        password,
                        sender(values),
                        recipients(values),
                        ChannelFields.timeout(values),
                        ChannelFields.rate(values, RateLimit.SIXTY_A_MINUTE));
        return values.isClean() ? config : null;
    }

    /** Null if there is none. */
    private static String user(Section values) {
        String user = values.text("user", null);
        if (user != null && !user.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            values.refuse(
                    "user",
                    user,
                    "has blanks or signs that are full-width or Chinese: write the name with which"
                            + " the mailbox is opened, such as name@example.gov.cn");
        }
        return user;
    }

    private static List<String> recipients(Section values) {
        List<String> to = ChannelFields.list(values, "to");
        if (to.isEmpty() || to.size() > MailConfig.MAX_RECIPIENTS) {
            values.refuse(
                    "to",
                    to.size() + " addresses",
                    "is not usable: write 1 to " + MailConfig.MAX_RECIPIENTS + " addresses");
        }
        to.forEach(text -> checkAddress(values, "to", text));
        if (!values.isClean("to")) {
            return to;
        }
        if (to.stream().map(MailConfig::mailbox).distinct().count() < to.size()) {
            values.refuse("to", to, "names an address twice: write each once");
        }
        return to;
    }

    private static String sender(Section values) {
        String from = values.required("from", "write the sender's address");
        if (!from.isEmpty()) {
            checkAddress(values, "from", from);
        }
        return from;
    }

    private static void checkAddress(Section values, String key, String text) {
        if (!MailConfig.isAddress(text)) {
            values.refuse(
                    key,
                    text,
                    "is not one mail address: write name@example.gov.cn, several as a list");
        }
    }
}
