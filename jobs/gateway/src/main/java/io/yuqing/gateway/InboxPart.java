/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway;

import io.yuqing.gateway.config.GatewayConfig;
import io.yuqing.gateway.config.InboxSettings;
import io.yuqing.gateway.http.GatewayServer;
import io.yuqing.gateway.inbox.Inbox;
import io.yuqing.gateway.inbox.InboxCount;
import io.yuqing.gateway.inbox.InboxOptions;
import io.yuqing.gateway.inbox.read.Ingest;
import io.yuqing.gateway.inbox.read.Reading;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongConsumer;

/** The inbox as the settings ask for it. */
final class InboxPart {
    private InboxPart() {}

    /**
     * Looks at nothing yet.
     *
     * @throws IOException in one sentence if a file that it needs cannot be used
     */
    static Inbox of(GatewayConfig config, InboxSettings settings, GatewayServer server)
            throws IOException {
        Map<InboxCount, LongConsumer> counters = new EnumMap<>(InboxCount.class);
        for (InboxCount each : InboxCount.values()) {
            counters.put(each, server.counter(each.metric(), each.help()));
        }
        try {
            return new Inbox(
                    new InboxOptions(
                            settings.folder(), settings.every(), settings.readerMegabytes()),
                    reading(config, settings),
                    (what, by) -> counters.get(what).accept(by));
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Reading reading(GatewayConfig config, InboxSettings settings) {
        Map<String, String> kafka = new HashMap<>();
        config.kafka()
                .client()
                .forEach((key, value) -> kafka.put(String.valueOf(key), String.valueOf(value)));
        return new Reading(
                kafka,
                config.kafka().user(),
                config.topics().posts(),
                config.topics().comments(),
                settings.edgeKeyFile(),
                settings.platformsFile(),
                settings.mapFile().orElse(null),
                config.retention().toMillis(),
                Ingest.of(config.ingest()));
    }
}
