/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.internal.http;

import io.yuqing.connector.notify.Outcome;
import io.yuqing.connector.notify.Reason;
import io.yuqing.connector.notify.internal.verdict.Causes;
import io.yuqing.connector.notify.internal.verdict.Verdict;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/**
 * Posts JSON and says what came back. Certificates are checked as the JDK does; proxies are those
 * of the system properties or the environment; redirects are not followed, because they would carry
 * the token elsewhere; nothing is repeated by itself. Thread-safe.
 */
public final class HttpPoster implements AutoCloseable {

    static final int MAX_ANSWER_BYTES = 64 * 1024;
    private static final Duration MAX_CONNECT = Duration.ofSeconds(5);
    private static final Duration MAX_IDLE = Duration.ofSeconds(30);

    /** How the client tells that a proxy leads nowhere. */
    private static final Pattern TUNNEL = Pattern.compile("Tunnel failed, got: (\\d{3})");

    private final Duration timeout;
    private final Duration maxIdle;
    private final Proxies proxies;
    private final ExecutorService threads;
    private HttpClient client;
    private long usedAtNanos;

    public HttpPoster(Duration timeout) {
        this(timeout, MAX_IDLE, System.getenv());
    }

    /**
     * @param maxIdle connections that were not used for longer are not used again
     * @param environment in which proxies may be named
     */
    HttpPoster(Duration timeout, Duration maxIdle, Map<String, String> environment) {
        this.timeout = timeout;
        this.maxIdle = maxIdle;
        this.proxies = new Proxies(environment);
        threads =
                Executors.newCachedThreadPool(
                        task -> {
                            Thread thread = new Thread(task, "yuqing-notify-http");
                            thread.setDaemon(true);
                            return thread;
                        });
    }

    /**
     * Days can pass between two notices, and firewalls forget idle connections without telling. The
     * client would find out by a time-out of the first alert, which may have arrived or not; so it
     * is left behind with its connections, and a new one begins.
     */
    private synchronized HttpClient freshClient() {
        long now = System.nanoTime();
        if (client == null || now - usedAtNanos >= maxIdle.toNanos()) {
            client = newClient();
        }
        usedAtNanos = now;
        return client;
    }

    private HttpClient newClient() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout.compareTo(MAX_CONNECT) < 0 ? timeout : MAX_CONNECT)
                .proxy(proxies)
                .executor(threads)
                .build();
    }

    public HttpReply post(URI uri, Map<String, String> headers, byte[] body) {
        String fault = proxies.fault(uri);
        if (!fault.isEmpty()) {
            return new HttpReply.NoAnswer(Verdict.of(Outcome.REJECTED, Reason.PROXY, fault));
        }
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri)
                        .header("Content-Type", "application/json; charset=utf-8")
                        .header("User-Agent", "yuqing")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        // The client's own timeout ends with the headers of the answer; ours covers the body too.
        CompletableFuture<HttpResponse<String>> sent =
                freshClient().sendAsync(request.build(), info -> new CappedBody(MAX_ANSWER_BYTES));
        try {
            HttpResponse<String> answer = sent.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return new HttpReply.Answer(
                    answer.statusCode(),
                    answer.body(),
                    answer.headers().firstValue("Retry-After").orElse(null));
        } catch (TimeoutException e) {
            sent.cancel(true);
            return new HttpReply.NoAnswer(
                    Verdict.of(
                            Outcome.UNCERTAIN,
                            Reason.TIMEOUT,
                            "no whole answer within " + timeout.toMillis() + " ms"));
        } catch (InterruptedException e) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            return new HttpReply.NoAnswer(
                    Verdict.of(Outcome.UNCERTAIN, Reason.BROKEN, "interrupted while waiting"));
        } catch (ExecutionException e) {
            return new HttpReply.NoAnswer(meaning(e.getCause()));
        }
    }

    /** What surely happened before anything was sent is FAILED or REJECTED, the rest uncertain. */
    static Verdict meaning(Throwable error) {
        if (Causes.has(error, HttpConnectTimeoutException.class)) {
            return Verdict.of(Outcome.FAILED, Reason.TIMEOUT, "no connection in time");
        }
        if (Causes.has(error, UnresolvedAddressException.class)) {
            return Verdict.of(Outcome.FAILED, Reason.REFUSED, "the host name is not known");
        }
        if (Causes.has(error, ConnectException.class)) {
            return Verdict.of(Outcome.FAILED, Reason.REFUSED, "the connection was refused");
        }
        if (Causes.isUntrusted(error)) {
            return Verdict.of(
                    Outcome.REJECTED,
                    Reason.TLS,
                    "the certificate is not trusted: add its authority to the Java trust store");
        }
        if (Causes.has(error, SSLException.class)) {
            return Verdict.of(Outcome.FAILED, Reason.TLS, "the TLS handshake failed");
        }
        Matcher tunnel = TUNNEL.matcher(String.valueOf(error.getMessage()));
        if (tunnel.find()) {
            int status = Integer.parseInt(tunnel.group(1));
            return Verdict.of(
                    status < 500 ? Outcome.REJECTED : Outcome.FAILED,
                    Reason.PROXY,
                    "the proxy answered HTTP " + status);
        }
        if (Causes.has(error, HttpTimeoutException.class)) {
            return Verdict.of(Outcome.UNCERTAIN, Reason.TIMEOUT, "no answer in time");
        }
        return Verdict.of(
                Outcome.UNCERTAIN,
                Reason.BROKEN,
                "the connection broke before an answer ("
                        + (Causes.has(error, IOException.class)
                                ? "I/O"
                                : error.getClass().getSimpleName())
                        + ")");
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
