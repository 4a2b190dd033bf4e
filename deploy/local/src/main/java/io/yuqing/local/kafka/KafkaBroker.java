/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.kafka;

import io.yuqing.local.process.ChildProcess;
import io.yuqing.local.process.JavaCommand;
import io.yuqing.local.process.Layout;
import io.yuqing.local.process.Ports;
import io.yuqing.local.process.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;

/**
 * One real Kafka broker (KRaft) as a child process on loopback. Port and data stay the same over
 * {@link #stop}, {@link #kill9} and {@link #start}, so that clients find their records again. Not
 * thread-safe.
 */
public final class KafkaBroker implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final int PROBE_MILLIS = 2_000;

    private final Layout layout;
    private final Path data;
    private final int port;
    private final int controllerPort;
    private ChildProcess process;

    private KafkaBroker(Layout layout, Path data, int port, int controllerPort) {
        this.layout = layout;
        this.data = data.toAbsolutePath();
        this.port = port;
        this.controllerPort = controllerPort;
    }

    /**
     * Prepares a broker; {@link #start} runs it.
     *
     * @param data folder of its own; made if absent, kept at stop
     * @param port 0 for any free one
     */
    public static KafkaBroker in(Layout layout, Path data, int port) {
        return new KafkaBroker(layout, data, Ports.require("Kafka port", port), Ports.free());
    }

    /**
     * Starts the broker, on the records of earlier runs if there are any; returns when it serves.
     */
    public KafkaBroker start() {
        if (isAlive()) {
            throw new IllegalStateException("The broker runs already, at " + bootstrap() + ".");
        }
        Path settings = writeSettings();
        if (!BrokerSettings.isFormatted(data)) {
            format(settings);
        }
        process = java("Kafka broker", "kafka.Kafka", settings.toString()).start();
        process.awaitReady(START_LIMIT, this::answers);
        return this;
    }

    /** What clients connect to, {@code host:port}; the same for the life of this object. */
    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** Controlled shutdown. */
    public void stop() {
        if (process != null) {
            process.stop();
        }
    }

    /** {@code kill -9}; what was acknowledged is still there after {@link #start}. */
    public void kill9() {
        process.kill9();
    }

    @Override
    public void close() {
        stop();
    }

    private Path writeSettings() {
        try {
            Files.createDirectories(data);
            return BrokerSettings.write(data, port, controllerPort);
        } catch (IOException e) {
            throw new StackException(
                    "The Kafka data folder " + data + " cannot be written: " + e.getMessage(), e);
        }
    }

    private void format(Path settings) {
        java(
                        "Kafka storage formatter",
                        "kafka.tools.StorageTool",
                        "format",
                        "--cluster-id",
                        Uuid.randomUuid().toString(),
                        "--config",
                        settings.toString())
                .start()
                .awaitSuccess(START_LIMIT);
    }

    private JavaCommand java(String name, String mainClass, String... args) {
        return JavaCommand.named(name)
                .jars(layout.kafkaLib())
                .jvm("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
                .jvm(JavaCommand.logging("WARN"))
                .main(mainClass, args)
                .log(data.resolve("broker.log"));
    }

    private boolean answers() throws Exception {
        Map<String, Object> client =
                Map.of(
                        "bootstrap.servers", bootstrap(),
                        "request.timeout.ms", PROBE_MILLIS,
                        "default.api.timeout.ms", PROBE_MILLIS);
        try (Admin admin = Admin.create(client)) {
            return !admin.describeCluster().nodes().get().isEmpty();
        }
    }
}
