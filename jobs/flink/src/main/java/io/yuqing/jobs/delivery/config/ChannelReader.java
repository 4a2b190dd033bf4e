/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.config;

import io.yuqing.connector.notify.ChannelConfig;
import io.yuqing.connector.notify.ConsoleConfig;
import io.yuqing.connector.notify.Vendor;
import io.yuqing.connector.notify.WebhookConfig;
import io.yuqing.connector.notify.rate.RateLimit;
import io.yuqing.domain.field.Section;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads a channel; {@code docs/en/notices.md} explains the keys. */
final class ChannelReader {
    private static final Map<String, KindReader> KINDS = kinds();

    private ChannelReader() {}

    /**
     * @param consoleFile to which a console appends; null: standard output
     * @return null after findings, which never show a secret
     */
    static ChannelConfig read(String name, Section values, String consoleFile) {
        String kind = values.text("kind", "");
        String remedy = "write one of " + String.join(", ", KINDS.keySet());
        if (kind.isEmpty()) {
            values.missing("kind", remedy);
            return null;
        }
        KindReader reader = KINDS.get(kind);
        if (reader == null) {
            values.refuse("kind", kind, "is not known: " + remedy);
            return null;
        }
        return reader.read(name, values, consoleFile);
    }

    /** In the order in which they are told. */
    private static Map<String, KindReader> kinds() {
        Map<String, KindReader> kinds = new LinkedHashMap<>();
        for (Vendor vendor : Vendor.values()) {
            kinds.put(
                    vendor.kind(), (name, values, file) -> RobotReader.read(name, vendor, values));
        }
        kinds.put("mail", (name, values, file) -> MailReader.read(name, values));
        kinds.put("webhook", (name, values, file) -> webhook(name, values));
        kinds.put("console", ChannelReader::console);
        return Collections.unmodifiableMap(kinds);
    }

    private static WebhookConfig webhook(String name, Section values) {
        values.allow(Set.of("kind", "url", "secret", "token", "timeout", "rate", "allow-plain"));
        WebhookConfig config =
                new WebhookConfig(
                        name,
                        ChannelFields.address(values, "url", null),
                        ChannelFields.requiredSecret(values, "secret"),
                        ChannelFields.secret(values, "token"),
                        ChannelFields.timeout(values),
                        ChannelFields.rate(values, RateLimit.SIXTY_A_MINUTE));
        return values.isClean() ? config : null;
    }

    private static ConsoleConfig console(String name, Section values, String file) {
        values.allow(Set.of("kind"));
        return new ConsoleConfig(name, file);
    }

    private interface KindReader {
        ChannelConfig read(String name, Section values, String consoleFile);
    }
}
