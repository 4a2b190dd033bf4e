/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.http;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.IntSupplier;
import java.util.function.LongConsumer;

/** What the gateway counts. Labels are names of tokens and words of ours, never what was sent. */
final class GatewayMetrics {
    static final String CONTENT_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;
    private static final String TOKEN = "token";
    private static final String OUTCOME = "outcome";

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Counter batches =
            Counter.builder()
                    .name("yuqing_gateway_batches_total")
                    .help("Requests that brought items, by what was answered.")
                    .labelNames(TOKEN, OUTCOME)
                    .register(registry);
    private final Counter lines =
            Counter.builder()
                    .name("yuqing_gateway_lines_total")
                    .help("Lines of stored batches: accepted, or rejected and sent on as such.")
                    .labelNames(TOKEN, OUTCOME)
                    .register(registry);
    private final Counter bytes =
            Counter.builder()
                    .name("yuqing_gateway_bytes_total")
                    .help("Bytes of bodies that were read whole, unpacked.")
                    .labelNames(TOKEN)
                    .register(registry);
    private final Histogram acknowledged =
            Histogram.builder()
                    .name("yuqing_gateway_kafka_seconds")
                    .help("From the first record of a batch to the last acknowledgement of Kafka.")
                    .classicOnly()
                    .classicUpperBounds(0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30)
                    .register(registry);

    GatewayMetrics(IntSupplier inFlight) {
        GaugeWithCallback.builder()
                .name("yuqing_gateway_batches_in_flight")
                .help("Batches that are being read or sent.")
                .callback(gauge -> gauge.call(inFlight.getAsInt()))
                .register(registry);
    }

    /** One more, of another part. */
    LongConsumer counter(String name, String help) {
        Counter counter =
                Counter.builder()
                        .name("yuqing_gateway_" + name + "_total")
                        .help(help)
                        .register(registry);
        return counter::inc;
    }

    /**
     * @param outcome {@code stored}, or the word of a {@link Problem}
     */
    void batch(String token, String outcome) {
        batches.labelValues(token, outcome).inc();
    }

    void lines(String token, int accepted, int rejected) {
        lines.labelValues(token, "accepted").inc(accepted);
        lines.labelValues(token, "rejected").inc(rejected);
    }

    void bytes(String token, long read) {
        bytes.labelValues(token).inc(read);
    }

    void acknowledged(double seconds) {
        acknowledged.observe(seconds);
    }

    /** All of it in the text form of Prometheus. */
    byte[] text() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(4096);
        try {
            PrometheusTextFormatWriter.create().write(out, registry.scrape());
        } catch (IOException e) {
            throw new UncheckedIOException("Writing metrics to memory failed.", e);
        }
        return out.toByteArray();
    }
}
