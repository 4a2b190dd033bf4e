/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import io.yuqing.control.cases.CaseTopics;
import io.yuqing.domain.origin.Platforms;
import io.yuqing.gateway.config.GatewayConfig;
import io.yuqing.gateway.config.Identity;
import io.yuqing.gateway.config.KafkaSettings;
import io.yuqing.gateway.config.Limits;
import io.yuqing.gateway.config.Listen;
import io.yuqing.gateway.config.TopicNames;
import io.yuqing.gateway.config.cases.CasesSettings;
import io.yuqing.gateway.ingest.ItemSender;
import io.yuqing.gateway.ingest.Keys;
import io.yuqing.wire.item.IngestOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;

/** A gateway on a free port of loopback, and a client of it. */
public final class OpenGateway implements AutoCloseable {
    static final String SECRET = "s3cret-of-the-portal";
    static final Limits LIMITS = new Limits(1 << 20, 1_000, 2);

    private final HttpClient client;
    private final GatewayServer server;
    final Readiness readiness = new Readiness();

    OpenGateway(ItemSender kafka) throws IOException {
        this(kafka, Optional.empty(), HttpClient.newHttpClient());
    }

    OpenGateway(ItemSender kafka, Optional<Identity> identity, HttpClient client)
            throws IOException {
        this(kafka, identity, client, routes -> {});
    }

    /** One that has paths of another part too. */
    public static OpenGateway with(Consumer<RoutesConfig> pages) throws IOException {
        return new OpenGateway(
                new RecordingSender(), Optional.empty(), HttpClient.newHttpClient(), pages);
    }

    /** The same with another room for them. */
    static OpenGateway with(Consumer<RoutesConfig> pages, PageRoom room) throws IOException {
        return new OpenGateway(
                new RecordingSender(), Optional.empty(), HttpClient.newHttpClient(), pages, room);
    }

    private OpenGateway(
            ItemSender kafka,
            Optional<Identity> identity,
            HttpClient client,
            Consumer<RoutesConfig> pages)
            throws IOException {
        this(kafka, identity, client, pages, PageRoom.ofServer());
    }

    private OpenGateway(
            ItemSender kafka,
            Optional<Identity> identity,
            HttpClient client,
            Consumer<RoutesConfig> pages,
            PageRoom room)
            throws IOException {
        this.client = client;
        this.server =
                new GatewayServer(
                                config(identity),
                                kafka,
                                fault -> "Kafka does not answer.",
                                readiness,
                                Clock.systemUTC(),
                                pages,
                                room)
                        .start();
    }

    private static GatewayConfig config(Optional<Identity> identity) {
        return new GatewayConfig(
                new Listen("127.0.0.1", 0, identity),
                new KafkaSettings("127.0.0.1:1", "", new Properties()),
                new TopicNames(
                        "posts",
                        "comments",
                        "positions",
                        "sources",
                        "accounts",
                        "topics",
                        "rules",
                        "silences",
                        "settings-log",
                        CaseTopics.DEFAULT),
                Keys.EDGE,
                IngestOptions.defaults().withPlatforms(Platforms.NONE),
                Duration.ofHours(72),
                List.of(
                        SendersTest.token("portal", SECRET),
                        SendersTest.token("other", "another-secret")),
                LIMITS,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                CasesSettings.WITHOUT_LINKS);
    }

    public String address() {
        return server.address();
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address() + path)).build(),
                BodyHandlers.ofString(UTF_8));
    }

    /** Lines of a sender who is known. */
    HttpResponse<String> post(String path, String lines) throws IOException, InterruptedException {
        return send(request(path, "application/x-ndjson", lines.getBytes(UTF_8)).build());
    }

    HttpRequest.Builder request(String path, String type, byte[] body) {
        return HttpRequest.newBuilder(URI.create(address() + path))
                .header("Authorization", "Bearer " + SECRET)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body));
    }

    public HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString(UTF_8));
    }

    @Override
    public void close() {
        server.close();
    }
}
