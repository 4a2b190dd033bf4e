/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.kafka;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code server.properties} of the one local broker: broker and controller in one process. */
final class BrokerSettings {
    /** A record may be as large as a collector sends it; refusing is the decoder's business. */
    static final int MAX_MESSAGE_BYTES = 16 * 1024 * 1024;

    private static final String CONTROLLER = "CONTROLLER";

    private BrokerSettings() {}

    static Path write(Path data, List<Listener> listeners, int controllerPort) throws IOException {
        Properties settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", "1");
        settings.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.setProperty("controller.listener.names", CONTROLLER);
        List<Listener> all = new ArrayList<>(listeners);
        all.add(Listener.plain(CONTROLLER, controllerPort));
        settings.setProperty("listeners", joined(all, Listener::address));
        settings.setProperty("advertised.listeners", joined(listeners, Listener::address));
        settings.setProperty("listener.security.protocol.map", joined(all, Listener::protocol));
        // A broker talks to itself in plain text: it would not start on an expired certificate.
        settings.setProperty(
                "inter.broker.listener.name", listeners.get(listeners.size() - 1).name());
        listeners.forEach(listener -> settings.putAll(listener.settings()));
        settings.setProperty("log.dirs", logs(data).toString());

        // Topics are created with their settings by the set-up job, never by a typing mistake.
        settings.setProperty("auto.create.topics.enable", "false");
        settings.setProperty("message.max.bytes", Integer.toString(MAX_MESSAGE_BYTES));
        settings.setProperty("replica.fetch.max.bytes", Integer.toString(MAX_MESSAGE_BYTES));
        settings.setProperty("log.message.timestamp.type", "CreateTime");
        settings.setProperty("log.retention.hours", Integer.toString(24 * 30));

        // One broker: the internal topics cannot have the three replicas that are the default.
        for (String topic : new String[] {"offsets.topic", "transaction.state.log"}) {
            settings.setProperty(topic + ".replication.factor", "1");
            settings.setProperty(topic + ".num.partitions", "4");
        }
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
        settings.setProperty("group.initial.rebalance.delay.ms", "0");

        // After kill -9 a broker is let in again when its old session has run out: 9 s by default.
        settings.setProperty("broker.session.timeout.ms", "2000");
        settings.setProperty("broker.heartbeat.interval.ms", "500");

        // Defaults made for servers: 128 MiB of heap for the cleaner, 10 MiB for each index.
        settings.setProperty("log.cleaner.dedupe.buffer.size", "8388608");
        settings.setProperty("log.index.size.max.bytes", "1048576");

        Path file = data.resolve("server.properties");
        try (Writer out = Files.newBufferedWriter(file)) {
            settings.store(out, "Written at each start; edits are lost.");
        }
        return file;
    }

    private static String joined(List<Listener> listeners, Function<Listener, String> part) {
        return listeners.stream().map(part).collect(Collectors.joining(","));
    }

    static Path logs(Path data) {
        return data.resolve("logs");
    }

    static boolean isFormatted(Path data) {
        return Files.exists(logs(data).resolve("meta.properties"));
    }
}
