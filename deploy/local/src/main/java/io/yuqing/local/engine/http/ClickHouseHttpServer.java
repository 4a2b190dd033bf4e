/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.yuqing.local.engine.chdb.ChdbEngine;
import io.yuqing.local.process.StackException;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;

/**
 * The HTTP interface of a ClickHouse server on loopback, over the engine in this process: what
 * clickhouse-jdbc, client-v2, Grafana's datasource and curl need of it. Errors, headers and
 * parameters are the server's; what is not supported is refused with a sentence.
 */
public final class ClickHouseHttpServer implements AutoCloseable {
    private static final int BACKLOG = 128;
    private static final int MAX_REQUESTS = 256;
    private static final int STOP_SECONDS = 10;

    /** Deep queries recurse deeply in the engine, which runs them on these threads. */
    private static final long STACK_BYTES = 16L * 1024 * 1024;

    private final ChdbEngine engine;
    private final Connections connections;
    private final ExecutorService threads;
    private final HttpServer server;

    private ClickHouseHttpServer(
            ChdbEngine engine,
            Connections connections,
            ExecutorService threads,
            HttpServer server) {
        this.engine = engine;
        this.connections = connections;
        this.threads = threads;
        this.server = server;
    }

    /**
     * @param port 0 for any free one
     * @param tls how it shows who it is; null speaks HTTP
     * @param queries how many statements may run at a time
     * @throws StackException if the port is taken
     */
    public static ClickHouseHttpServer start(
            ChdbEngine engine, Accounts accounts, int port, SSLContext tls, int queries) {
        // Small answers wait 40 ms for the client's acknowledgement otherwise.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        // A client that writes now and then must not meet a connection just closed (30 s
        // otherwise).
        System.setProperty("sun.net.httpserver.idleInterval", "600");
        HttpServer server = bind(port, tls);
        Connections connections = new Connections(engine, queries);
        ThreadPoolExecutor threads =
                new ThreadPoolExecutor(
                        0,
                        MAX_REQUESTS,
                        60,
                        TimeUnit.SECONDS,
                        new SynchronousQueue<>(),
                        task -> new Thread(null, task, "query", STACK_BYTES),
                        new ThreadPoolExecutor.CallerRunsPolicy());
        server.setExecutor(threads);
        QueryHandler queryHandler = new QueryHandler(engine, connections, accounts);
        serve(
                server,
                "/",
                exchange -> {
                    if (exchange.getRequestURI().getPath().equals("/")) {
                        queryHandler.handle(exchange);
                    } else {
                        text(exchange, 404, "There is no handle " + exchange.getRequestURI());
                    }
                });
        serve(server, "/ping", exchange -> text(exchange, 200, "Ok."));
        serve(server, "/replicas_status", exchange -> text(exchange, 200, "Ok."));
        server.start();
        return new ClickHouseHttpServer(engine, connections, threads, server);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String url() {
        return (server instanceof HttpsServer ? "https" : "http") + "://127.0.0.1:" + port();
    }

    /** Takes no more requests, waits for running statements up to 10 s, closes the engine. */
    @Override
    public void close() {
        try {
            boolean idle = connections.drain(STOP_SECONDS);
            server.stop(0);
            threads.shutdown();
            if (idle && threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                engine.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void serve(HttpServer server, String path, HttpHandler handler) {
        server.createContext(path, handler).getFilters().add(new DoorFilter());
    }

    private static HttpServer bind(int port, SSLContext tls) {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try {
            if (tls == null) {
                return HttpServer.create(address, BACKLOG);
            }
            HttpsServer server = HttpsServer.create(address, BACKLOG);
            server.setHttpsConfigurator(new HttpsConfigurator(tls));
            return server;
        } catch (BindException e) {
            throw new StackException(
                    "ClickHouse port "
                            + port
                            + " is taken by another process: stop that process, or pass another"
                            + " port (0 picks a free one).",
                    e);
        } catch (IOException e) {
            throw new StackException("ClickHouse cannot listen on port " + port + ".", e);
        }
    }

    private static void text(HttpExchange exchange, int status, String line) throws IOException {
        try (exchange) {
            byte[] bytes = (line + "\n").getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=UTF-8");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
