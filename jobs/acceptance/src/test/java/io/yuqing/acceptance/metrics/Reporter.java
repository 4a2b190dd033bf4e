/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.metrics;

import io.yuqing.local.process.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a process tells Prometheus, on a port of its own. */
final class Reporter {
    /** {@code name{label="value",…} 1.0}; a value may hold braces, so the last one ends them. */
    private static final Pattern SAMPLE = Pattern.compile("(\\w+)(?:\\{(.*)})? [^ ]+");

    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"(?:[^\"\\\\]|\\\\.)*\",?");

    /**
     * What no board reads: some hundred numbers of Kafka's clients, under two names each, the
     * garbage collector that a machine happens to have, and classes nobody charts.
     */
    private static final Pattern LEFT_OUT =
            Pattern.compile(
                    "Kafka(Source)?(Consumer|Producer)|GarbageCollector_(?!All)|_KafkaSourceReader_(?!commits)"
                            + "|Shuffle_Netty|_(ClassLoader|Mapped|Direct)_|^jvm_");

    private final int port;

    /** Of a job that is told so by {@link #settings}. */
    Reporter() {
        this(Ports.free());
    }

    /** Of a process that serves its metrics at a port of its own. */
    Reporter(int port) {
        this.port = port;
    }

    /** What {@code deploy/} sets too, but for the port. */
    Map<String, String> settings() {
        return Map.of(
                "metrics.reporters",
                "prom",
                "metrics.reporter.prom.factory.class",
                "org.apache.flink.metrics.prometheus.PrometheusReporterFactory",
                "metrics.reporter.prom.port",
                Integer.toString(port));
    }

    /** Each name with its labels, {@code name label label}; none while nobody answers. */
    SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>();
        text().lines()
                .filter(line -> !line.startsWith("#"))
                .map(SAMPLE::matcher)
                .filter(Matcher::matches)
                .filter(sample -> !LEFT_OUT.matcher(sample.group(1)).find())
                .forEach(sample -> names.add(sample.group(1) + labels(sample.group(2))));
        return names;
    }

    private static String labels(String text) {
        SortedSet<String> labels = new TreeSet<>();
        Matcher label = LABEL.matcher(text == null ? "" : text);
        while (label.find()) {
            labels.add(label.group(1));
        }
        return labels.isEmpty() ? "" : " " + String.join(" ", labels);
    }

    private String text() {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics"))
                        .timeout(Duration.ofSeconds(10))
                        .build();
        try {
            return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
        } catch (IOException notYet) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
