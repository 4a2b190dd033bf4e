/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between the writer and the real engine and spoils inserts in ways the engine cannot be
 * asked for: the fault that is next in {@link #faults} hits the next insert.
 */
final class FaultProxy implements AutoCloseable {

    enum Fault {
        /** ClickHouse has too many parts; nothing is written. */
        TOO_MANY_PARTS,
        /** A load balancer has no server behind it. */
        BAD_GATEWAY,
        /** The rows are written, and the connection ends before the answer. */
        LOST_ANSWER,
        /** The connection ends and nothing is written. */
        LOST_REQUEST
    }

    private static final Set<String> NOT_TO_COPY =
            Set.of(
                    "connection",
                    "content-length",
                    "expect",
                    "host",
                    "upgrade",
                    "transfer-encoding");

    final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    final AtomicInteger inserts = new AtomicInteger();
    private final String engine;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    FaultProxy(String engine) throws IOException {
        this.engine = engine;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Fault fault = null;
        if (exchange.getRequestURI().getQuery().contains("INSERT INTO")) {
            inserts.incrementAndGet();
            fault = faults.poll();
        }
        if (fault == null) {
            HttpResponse<byte[]> answer = forward(exchange, body);
            answer.headers()
                    .map()
                    .forEach(
                            (name, values) -> {
                                if (!NOT_TO_COPY.contains(name.toLowerCase(Locale.ROOT))) {
                                    exchange.getResponseHeaders().put(name, values);
                                }
                            });
            answer(exchange, answer.statusCode(), answer.body());
            return;
        }
        switch (fault) {
            case TOO_MANY_PARTS -> {
                exchange.getResponseHeaders().set("X-ClickHouse-Exception-Code", "252");
                answerText(exchange, 500, "Code: 252. DB::Exception: Too many parts");
            }
            case BAD_GATEWAY -> answerText(exchange, 502, "<html>502 Bad Gateway</html>");
            case LOST_ANSWER -> {
                forward(exchange, body);
                exchange.close();
            }
            case LOST_REQUEST -> exchange.close();
        }
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(engine + exchange.getRequestURI()))
                        .method(
                                exchange.getRequestMethod(),
                                HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders()
                .forEach(
                        (name, values) -> {
                            if (!NOT_TO_COPY.contains(name.toLowerCase(Locale.ROOT))) {
                                values.forEach(value -> request.header(name, value));
                            }
                        });
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void answerText(HttpExchange exchange, int status, String body)
            throws IOException {
        answer(exchange, status, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
