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
import io.yuqing.local.tls.TestCertificate;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;

/**
 * One real Kafka broker (KRaft) as a child process on loopback. Port and data stay the same over
 * {@link #stop}, {@link #kill9} and {@link #start}, so that clients find their records again. Not
 * thread-safe.
 */
public final class KafkaBroker implements AutoCloseable {
    private static final int PROBE_MILLIS = 2_000;

    private final Layout layout;
    private final Path data;
    private final int port;
    private final int controllerPort;
    private final List<String> formatArguments = new ArrayList<>();
    private List<Listener> listeners;
    private ChildProcess process;

    private KafkaBroker(Layout layout, Path data, int port, int controllerPort) {
        this.layout = layout;
        this.data = data.toAbsolutePath();
        this.port = port;
        this.controllerPort = controllerPort;
        this.listeners = List.of(Listener.plain("PLAINTEXT", port));
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
     * Lets only this user in, by SASL_SSL with SCRAM-SHA-512; before {@link #start} on empty data.
     *
     * @param certificates one or more; the port of this broker shows the first, and each further
     *     one has a port of its own
     */
    public KafkaBroker secured(String user, String password, List<TestCertificate> certificates) {
        List<Integer> ports = Ports.free(certificates.size());
        List<Listener> secured = new ArrayList<>();
        for (int i = 0; i < certificates.size(); i++) {
            int shownAt = i == 0 ? port : ports.get(i);
            secured.add(new Listener("SECURED" + i, shownAt, certificates.get(i)));
        }
        secured.add(Listener.plain("INTERNAL", ports.get(0)));
        listeners = List.copyOf(secured);
        formatArguments.addAll(
                List.of(
                        "--add-scram",
                        Listener.MECHANISM + "=[name=" + user + ",password=" + password + "]"));
        return this;
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
        process.awaitReady(ChildProcess.START_LIMIT, this::answers);
        return this;
    }

    /** What clients connect to, {@code host:port}; the same for the life of this object. */
    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    /** The same where this certificate is shown. */
    public String bootstrap(TestCertificate shown) {
        return listeners.stream()
                .filter(listener -> shown.equals(listener.certificate()))
                .map(listener -> "127.0.0.1:" + listener.port())
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("No port shows " + shown.keyStore()));
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
        if (process != null) {
            process.kill9();
        }
    }

    @Override
    public void close() {
        stop();
    }

    private Path writeSettings() {
        try {
            Files.createDirectories(data);
            return BrokerSettings.write(data, listeners, controllerPort);
        } catch (IOException e) {
            throw new StackException(
                    "The Kafka data folder " + data + " cannot be written: " + e.getMessage(), e);
        }
    }

    private void format(Path settings) {
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("format", "--cluster-id", Uuid.randomUuid().toString()));
        arguments.addAll(List.of("--config", settings.toString()));
        arguments.addAll(formatArguments);
        java("Kafka storage formatter", "kafka.tools.StorageTool", arguments.toArray(String[]::new))
                .start()
                .awaitSuccess(ChildProcess.START_LIMIT);
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
        // The last one asks for nothing, whatever the others do.
        int open = listeners.get(listeners.size() - 1).port();
        // A client that is refused waits up to a second before it tries again.
        new Socket("127.0.0.1", open).close();
        Map<String, Object> client =
                Map.of(
                        "bootstrap.servers", "127.0.0.1:" + open,
                        "request.timeout.ms", PROBE_MILLIS,
                        "default.api.timeout.ms", PROBE_MILLIS);
        try (Admin admin = Admin.create(client)) {
            return !admin.describeCluster().nodes().get().isEmpty();
        }
    }
}
