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
import io.yuqing.jobs.delivery.text.Detail;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a channel; {@code docs/en/notices.md} explains the keys. */
final class ChannelReader {
    static final String DETAIL = "detail";
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
        // Told also where nothing asks for it.
        ChannelFields.allowsPlain(values);
        return reader.read(name, values, consoleFile);
    }

    /**
     * How much a channel is told. What a robot says lies on the servers of a public chat: without a
     * word nothing of what others wrote goes there.
     */
    static Detail detail(Section values) {
        boolean robot =
                Arrays.stream(Vendor.values())
                        .anyMatch(vendor -> vendor.kind().equals(values.text("kind", "")));
        String code = values.plain(DETAIL, (robot ? Detail.BRIEF : Detail.FULL).code());
        return Detail.find(code)
                .orElseGet(
                        () -> {
                            values.refuse(DETAIL, code, "is not known: write full, brief or none");
                            return Detail.NONE;
                        });
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
        values.allow(
                Set.of("kind", "url", "secret", "token", "timeout", "rate", "allow-plain", DETAIL));
        WebhookConfig config =
                new WebhookConfig(
                        name,
                        hook(values),
                        ChannelFields.requiredSecret(values, "secret"),
                        ChannelFields.secret(values, "token"),
                        ChannelFields.timeout(values),
                        ChannelFields.rate(values, RateLimit.SIXTY_A_MINUTE));
        return values.isClean() ? config : null;
    }

    /** Null after a finding. */
    private static String hook(Section values) {
        String url = ChannelFields.address(values, "url", null);
        Optional<Vendor> vendor = url == null ? Optional.empty() : Vendor.ofAddress(url);
        vendor.ifPresent(
                owner ->
                        values.refuseHidden(
                                "url",
                                "is the address of a robot: write kind: "
                                        + owner.kind()
                                        + " and its token"));
        return url;
    }

    private static ConsoleConfig console(String name, Section values, String file) {
        values.allow(Set.of("kind", DETAIL));
        return new ConsoleConfig(name, file);
    }

    private interface KindReader {
        ChannelConfig read(String name, Section values, String consoleFile);
    }
}
