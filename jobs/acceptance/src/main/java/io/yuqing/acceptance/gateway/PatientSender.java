/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.local.gateway.GatewayToken;
import io.yuqing.tools.stack.Pause;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;

/**
 * Sends as every collector should: the whole batch again until it is answered with 202.
 * Thread-safe.
 */
final class PatientSender {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration REST = Duration.ofMillis(300);

    /** Busy, or Kafka is away: the batch itself is not at fault. */
    private static final Set<Integer> LATER = Set.of(408, 429, 500, 502, 503, 504);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI posts;
    private final GatewayToken token;
    private final LongAdder again = new LongAdder();

    PatientSender(String url, GatewayToken token) {
        this.posts = URI.create(url + "/v1/posts");
        this.token = token;
    }

    /**
     * Returns what the gateway says of these lines.
     *
     * @param first number of the first
     * @throws IllegalStateException if it refuses the batch, or does not take it for minutes
     */
    Receipt send(int first, List<String> lines) {
        HttpRequest request =
                HttpRequest.newBuilder(posts)
                        .timeout(ANSWER)
                        .header("Authorization", "Bearer " + token.word())
                        .header("Content-Type", "application/x-ndjson")
                        .POST(BodyPublishers.ofString(String.join("\n", lines) + "\n", UTF_8))
                        .build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        String last = "";
        while (System.nanoTime() < end) {
            try {
                HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
                if (answer.statusCode() == 202) {
                    return Receipt.of(first, JSON.readTree(answer.body()));
                }
                last = answer.statusCode() + " " + answer.body();
                if (!LATER.contains(answer.statusCode())) {
                    throw new IllegalStateException("the gateway refused a batch: " + last);
                }
            } catch (IOException gone) {
                last = gone.toString();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while sending", e);
            }
            again.increment();
            Pause.of(REST);
        }
        throw new IllegalStateException(
                "no batch was taken for " + PATIENCE.toMinutes() + " minutes; last: " + last);
    }

    /** How often a batch had to be sent once more. */
    long repeats() {
        return again.sum();
    }
}
