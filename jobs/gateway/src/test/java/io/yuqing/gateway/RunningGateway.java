/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.yuqing.local.process.ChildProcess;
import io.yuqing.local.process.JavaCommand;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;

/** The gateway as a process of its own, as it is started everywhere. */
final class RunningGateway implements AutoCloseable {
    static final String SECRET = "a-secret-of-the-portal";

    /** Of {@link #SECRET}. */
    static final String HASH = "b14975b0a521ed6217a9f5c6f01d03d362ccec659e2296745a5e591863ceb2e2";

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String READY = "gateway ready on ";

    private final ChildProcess process;
    private final HttpClient client;
    private String address;

    private RunningGateway(ChildProcess process, HttpClient client) {
        this.process = process;
        this.client = client;
    }

    /** Starts it and does not wait for it. */
    static RunningGateway start(Path config, HttpClient client) {
        ChildProcess process =
                JavaCommand.named("Gateway")
                        .ownClassPath()
                        .jvm("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
                        .main("io.yuqing.gateway.Main", "--config", config.toString())
                        .log(config.resolveSibling(config.getFileName() + ".log"))
                        .start();
        return new RunningGateway(process, client);
    }

    ChildProcess process() {
        return process;
    }

    RunningGateway awaitReady() {
        String line = process.awaitLine(LIMIT, each -> each.contains(READY));
        address = line.substring(line.indexOf(READY) + READY.length()).strip();
        return this;
    }

    String address() {
        return address;
    }

    HttpResponse<String> post(String path, String lines) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Authorization", "Bearer " + SECRET)
                        .header("Content-Type", "application/x-ndjson")
                        .POST(BodyPublishers.ofString(lines, UTF_8))
                        .build(),
                BodyHandlers.ofString(UTF_8));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address + path)).build(),
                BodyHandlers.ofString(UTF_8));
    }

    @Override
    public void close() {
        process.close();
    }
}
