/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.gateway;

import io.yuqing.local.process.ChildProcess;
import io.yuqing.local.process.JavaCommand;
import io.yuqing.local.process.Layout;
import io.yuqing.local.process.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The gateway as a child process on loopback. Its port stays the same over {@link #stop}, {@link
 * #kill9} and {@link #start}, so that whoever sends tries again at the same address. It ends when
 * this process does. Not thread-safe.
 */
public final class GatewayProcess implements AutoCloseable {
    private static final String MAIN = "io.yuqing.gateway.Main";
    private static final Duration PROBE = Duration.ofSeconds(2);

    private final Layout layout;
    private final Path log;
    private final int port;
    private Path config;
    private ChildProcess process;

    private GatewayProcess(Layout layout, Path log, int port) {
        this.layout = layout;
        this.log = log;
        this.port = port;
    }

    /**
     * Prepares a gateway; {@link #start} runs it.
     *
     * @param log what it says is appended here
     * @param port 0 for any free one
     */
    public static GatewayProcess in(Layout layout, Path log, int port) {
        return new GatewayProcess(
                layout, log.toAbsolutePath(), Ports.require("Gateway port", port));
    }

    /** Its file, which has it listen at {@link #address}; before {@link #start}. */
    public GatewayProcess config(Path file) {
        config = file;
        return this;
    }

    /** Starts it; returns when it takes batches. */
    public GatewayProcess start() {
        if (isAlive()) {
            throw new IllegalStateException("The gateway runs already, at " + url() + ".");
        }
        process =
                JavaCommand.named("Gateway")
                        .code(layout.gatewayClasses())
                        .jars(layout.gatewayLib())
                        .jvm("-Xmx384m", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8")
                        .jvm("-XX:+ExitOnOutOfMemoryError")
                        .main(MAIN, "--config", config.toString())
                        .log(log)
                        .start();
        process.awaitReady(ChildProcess.START_LIMIT, this::isReady);
        return this;
    }

    /** Where it is to listen, {@code host:port}; the same for the life of this object. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    /** What clients connect to. */
    public String url() {
        return "http://" + address();
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    public Path logFile() {
        return log;
    }

    /** Lets batches that are under way end. */
    public void stop() {
        if (process != null) {
            process.stop();
        }
    }

    /** {@code kill -9}; a batch that was answered is in Kafka, another must be sent again. */
    public void kill9() {
        if (process != null) {
            process.kill9();
        }
    }

    @Override
    public void close() {
        stop();
    }

    private boolean isReady() throws IOException, InterruptedException {
        HttpRequest health =
                HttpRequest.newBuilder(URI.create(url() + "/health")).timeout(PROBE).build();
        return HttpClient.newHttpClient().send(health, BodyHandlers.discarding()).statusCode()
                == 200;
    }
}
