/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import io.yuqing.gateway.config.GatewayConfig;
import io.yuqing.gateway.ingest.ItemSender;
import io.yuqing.gateway.log.FaultPlace;
import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.net.BindException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server with all its paths. */
public final class GatewayServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GatewayServer.class);
    private static final String JSON = "application/json";
    private static final String HTML = "text/html";
    private static final int TOO_LARGE = 413;
    private static final int UNAUTHORIZED = 401;

    /** In metrics the name of whoever has none. */
    private static final String NOBODY = "-";

    private static final Duration STOPPING = Duration.ofSeconds(5);
    private static final Duration ANSWERING = Duration.ofSeconds(2);
    private static final int MOST_THREADS = 64;
    private static final int FEWEST_THREADS = 8;

    private final GatewayConfig config;
    private final Readiness readiness;
    private final Gate gate;
    private final GatewayMetrics metrics;
    private final BatchHandler batches;
    private final Leftover leftover = new Leftover();
    private final Consumer<RoutesConfig> pages;
    private final PageRoom room;
    private final Javalin server;

    /**
     * @param whyNot what is said of a Kafka that does not take a batch
     * @param pages adds paths of another part
     */
    public GatewayServer(
            GatewayConfig config,
            ItemSender kafka,
            Function<Throwable, String> whyNot,
            Readiness readiness,
            Clock clock,
            Consumer<RoutesConfig> pages) {
        this(config, kafka, whyNot, readiness, clock, pages, PageRoom.ofServer());
    }

    GatewayServer(
            GatewayConfig config,
            ItemSender kafka,
            Function<Throwable, String> whyNot,
            Readiness readiness,
            Clock clock,
            Consumer<RoutesConfig> pages,
            PageRoom room) {
        this.config = config;
        this.room = room;
        this.readiness = readiness;
        this.pages = pages;
        this.gate =
                new Gate(
                        config.tokens(),
                        config.limits(),
                        Runtime.getRuntime().maxMemory(),
                        System::nanoTime);
        this.metrics = new GatewayMetrics(gate::inFlight);
        LongConsumer refused =
                counter("pages_refused", "Pages and forms that found no room, or came too slowly.");
        room.tell((method, path, status) -> refused.accept(1));
        room.tell(AccessLog::refused);
        this.batches = new BatchHandler(config, kafka, whyNot, gate, metrics, clock);
        this.server = Javalin.create(this::configure);
    }

    /**
     * Listens from now on.
     *
     * @throws IOException if its address cannot be had
     */
    public GatewayServer start() throws IOException {
        try {
            server.start();
        } catch (JavalinBindException e) {
            throw new BindException(
                    "listen = '"
                            + config.listen().hostAndPort(config.listen().port())
                            + "' is taken or not of this machine: stop what listens there, or set"
                            + " another address.");
        }
        return this;
    }

    /**
     * A counter of another part of the gateway, told with those of the server.
     *
     * @param name without the words that all names begin and end with
     */
    public LongConsumer counter(String name, String help) {
        return metrics.counter(name, help);
    }

    /** Tells of pages that found no room, and so were seen by nobody else. */
    public void tellOfRefusedPages(PageRoom.Refusals refusals) {
        room.tell(refusals);
    }

    /** By which it is spoken to; known once it was started. */
    public String address() {
        return config.listen().address(server.port());
    }

    /** Takes no new batch, ends those under way. */
    @Override
    public void close() {
        gate.close(STOPPING);
        server.stop();
    }

    private void configure(JavalinConfig settings) {
        settings.startup.showJavalinBanner = false;
        settings.startup.showOldJavalinVersionWarning = false;
        settings.startup.startupWatcherEnabled = false;
        settings.http.compressionStrategy = CompressionStrategy.NONE;
        settings.http.prefer405over404 = true;
        settings.jetty.threadPool = new QueuedThreadPool(MOST_THREADS, FEWEST_THREADS);
        settings.jetty.modifyServer(
                jetty -> {
                    // Answers are on their way when their batches are done.
                    jetty.insertHandler(new GracefulHandler());
                    jetty.setStopTimeout(ANSWERING.toMillis());
                });
        settings.jetty.modifyServletContextHandler(
                context -> {
                    FilterHolder holder = new FilterHolder(room);
                    holder.setAsyncSupported(true);
                    context.addFilter(holder, "/*", EnumSet.of(DispatcherType.REQUEST));
                });
        settings.jetty.addConnector((jetty, http) -> Connectors.of(jetty, http, config.listen()));
        settings.requestLogger.http(AccessLog::write);
        routes(settings.routes);
    }

    private void routes(RoutesConfig routes) {
        routes.post("/v1/posts", batches::posts);
        routes.post("/v1/comments", batches::comments);
        routes.post("/v1/items", batches::items);
        pages.accept(routes);
        routes.get("/health", this::health);
        // By itself the server says of each page that there is one to HEAD that it is well.
        routes.head("/health", this::health);
        routes.get(
                "/metrics",
                request -> request.contentType(GatewayMetrics.CONTENT_TYPE).result(metrics.text()));
        routes.exception(
                Problem.class,
                (problem, request) -> {
                    if (problem.status() == UNAUTHORIZED) {
                        metrics.batch(NOBODY, problem.error());
                    }
                    answer(problem, request);
                });
        routes.exception(
                Exception.class,
                (fault, request) -> {
                    LOG.error(
                            "A request failed; nothing is known to be stored of it. {}",
                            FaultPlace.of(fault));
                    metrics.batch(NOBODY, "internal");
                    answer(
                            Problem.retry(
                                    500,
                                    "internal",
                                    30,
                                    "The gateway has a fault, its log says which: send the whole"
                                            + " batch again later."),
                            request);
                });
        routes.error(
                404,
                request -> {
                    if (!isPage(request)) {
                        answer(noSuchPath(404), request);
                    }
                });
        routes.error(405, request -> answer(noSuchPath(405), request));
        // Of a form; batches were read when their problem was answered.
        routes.error(
                TOO_LARGE,
                request -> {
                    if (!JSON.equals(request.res().getContentType())) {
                        leftover.read(request, false, false);
                    }
                });
    }

    /** What says to people that something is not there stays as it is. */
    private static boolean isPage(Context request) {
        String type = request.res().getContentType();
        return type != null && type.startsWith(HTML);
    }

    private void health(Context request) {
        String why = readiness.why();
        if (why.isEmpty()) {
            request.contentType(JSON).result("{\"status\":\"ready\"}");
        } else {
            request.status(503)
                    .contentType(JSON)
                    .result(Jsons.of("status", "starting", "why", why));
        }
    }

    private static Problem noSuchPath(int status) {
        return Problem.of(
                status,
                "no_such_path",
                "POST to /v1/posts, /v1/comments or /v1/items; GET /health or /metrics.");
    }

    private void answer(Problem problem, Context request) {
        leftover.read(request, AccessLog.isKnown(request), BatchHandler.hasBegun(request));
        if (problem.status() == UNAUTHORIZED) {
            request.header("WWW-Authenticate", "Bearer");
        }
        if (problem.retryAfterSeconds() > 0) {
            request.header("Retry-After", Long.toString(problem.retryAfterSeconds()));
        }
        request.status(problem.status()).contentType(JSON).result(problem.json());
    }
}
