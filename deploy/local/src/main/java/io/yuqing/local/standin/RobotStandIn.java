/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A server on the loopback address for any number of robots and webhooks, at the vendors' own
 * paths. It enforces what they document: signature, rate, size, keyword. Thread-safe.
 */
public final class RobotStandIn implements AutoCloseable {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";
    private static final int HUGE_BYTES = 10_000_000;

    private final HttpServer server;
    private final LongSupplier clockMillis;
    private final ExecutorService threads = Executors.newCachedThreadPool(RobotStandIn::daemon);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Receiver> receivers = new CopyOnWriteArrayList<>();
    private final Set<Integer> clientPorts = ConcurrentHashMap.newKeySet();
    private final List<String> strays = new CopyOnWriteArrayList<>();

    private RobotStandIn(LongSupplier clockMillis) throws IOException {
        this.clockMillis = clockMillis;
        // The JDK's server writes head and body apart; unless told so before the first server of a
        // process is made, each answer waits 40 ms for an acknowledgement.
        if (System.getProperty(NO_DELAY) == null) {
            System.setProperty(NO_DELAY, "true");
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
    }

    /**
     * With a clock of the caller's.
     *
     * @param clockMillis by which rates and the age of signatures are judged, epoch milliseconds
     */
    public static RobotStandIn start(LongSupplier clockMillis) throws IOException {
        RobotStandIn standIn = new RobotStandIn(clockMillis);
        standIn.server.start();
        return standIn;
    }

    public static RobotStandIn start() throws IOException {
        return start(System::currentTimeMillis);
    }

    public String url() {
        return "http://127.0.0.1:" + port();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /**
     * A new DingTalk robot.
     *
     * @param secret null: a robot without signature
     */
    public Receiver dingTalk(String token, String secret) {
        return add(new DingTalkRules(token, secret));
    }

    public Receiver weCom(String key) {
        return add(new WeComRules(key));
    }

    /**
     * A new Feishu robot.
     *
     * @param secret null: a robot without signature
     */
    public Receiver feishu(String token, String secret) {
        return add(new FeishuRules(token, secret));
    }

    /**
     * A new receiver of webhooks.
     *
     * @param path such as {@code /hooks/office}
     */
    public Receiver webhook(String path, String secret) {
        return add(new WebhookRules(path, secret));
    }

    /** Paths of requests that were for no receiver, among them those that follow a redirect. */
    public List<String> strays() {
        return List.copyOf(strays);
    }

    /** Over how many connections requests came. */
    public int connections() {
        return clientPorts.size();
    }

    private Receiver add(Rules rules) {
        Receiver receiver = new Receiver(rules);
        receivers.add(receiver);
        return receiver;
    }

    private void handle(HttpExchange exchange) throws IOException {
        clientPorts.add(exchange.getRemoteAddress().getPort());
        Request request = read(exchange);
        Receiver receiver =
                receivers.stream()
                        .filter(candidate -> candidate.rules().isFor(request))
                        .findFirst()
                        .orElse(null);
        if (receiver == null) {
            strays.add(request.path());
            answerStray(exchange, request);
            return;
        }
        Fault fault = receiver.count();
        await(receiver.slowness());
        if (fault != null) {
            spoil(fault, exchange, request, receiver);
            return;
        }
        Answer answer = receiver.judge(request, clockMillis.getAsLong());
        answer(exchange, answer.status(), receiver.rules().write(answer));
    }

    /** What the vendors say to an address they do not know. */
    private static void answerStray(HttpExchange exchange, Request request) throws IOException {
        if (request.path().equals("/robot/send")) {
            answer(exchange, 200, "{\"errcode\":300005,\"errmsg\":\"token is not exist\"}");
        } else if (request.path().equals("/cgi-bin/webhook/send")) {
            answer(exchange, 200, "{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}");
        } else if (request.path().startsWith("/open-apis/bot/v2/hook/")) {
            answer(
                    exchange,
                    400,
                    "{\"code\":19001,\"msg\":\"param invalid: incoming webhook access token"
                            + " invalid\",\"data\":{}}");
        } else {
            answer(exchange, 404, "not found");
        }
    }

    private void spoil(Fault fault, HttpExchange exchange, Request request, Receiver receiver)
            throws IOException {
        switch (fault) {
            case SERVER_ERROR -> answer(exchange, 500, "internal error");
            case BAD_GATEWAY -> answer(exchange, 502, "<html>502 Bad Gateway</html>");
            case BUSY -> {
                Answer busy = receiver.rules().busy();
                exchange.getResponseHeaders().set("Retry-After", "7");
                answer(exchange, busy.status(), receiver.rules().write(busy));
            }
            case LOST_ANSWER -> {
                receiver.judge(request, clockMillis.getAsLong());
                exchange.close();
            }
            case LOST_REQUEST -> exchange.close();
            case SILENCE -> {
                receiver.judge(request, clockMillis.getAsLong());
                await(Duration.ofHours(1));
                exchange.close();
            }
            case ENDLESS_BODY -> {
                receiver.judge(request, clockMillis.getAsLong());
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write('{');
                exchange.getResponseBody().flush();
                await(Duration.ofHours(1));
                exchange.close();
            }
            case NOT_JSON -> answer(exchange, 200, "<html>Please log in</html>");
            case HUGE -> {
                byte[] huge = new byte[HUGE_BYTES];
                Arrays.fill(huge, (byte) ' ');
                huge[0] = '{';
                exchange.sendResponseHeaders(200, huge.length);
                exchange.getResponseBody().write(huge);
                exchange.close();
            }
            case REDIRECT -> {
                exchange.getResponseHeaders().set("Location", url() + "/elsewhere");
                answer(exchange, 307, "");
            }
            case ECHO ->
                    answer(
                            exchange,
                            400,
                            "bad: "
                                    + exchange.getRequestURI()
                                    + " "
                                    + exchange.getRequestHeaders().entrySet()
                                    + " "
                                    + new String(request.body(), StandardCharsets.UTF_8));
        }
    }

    private static Request read(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(lower(name), values.get(0)));
        Map<String, String> parameters = new HashMap<>();
        String query = exchange.getRequestURI().getRawQuery();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            String[] sides = pair.split("=", 2);
            parameters.put(
                    sides[0],
                    sides.length < 2 ? "" : URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
        }
        return new Request(
                exchange.getRequestURI().getPath(), parameters, headers, body, parse(body));
    }

    private static JsonNode parse(byte[] body) throws IOException {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().putIfAbsent("Content-Type", List.of("application/json"));
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Or until the server is closed. */
    private void await(Duration time) {
        try {
            boolean closing = closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
            if (closing) {
                Thread.currentThread().interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "robot-stand-in");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
