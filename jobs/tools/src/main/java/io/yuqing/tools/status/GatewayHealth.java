/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * How a gateway is. One that is away keeps nobody from seeing the rest.
 *
 * @param status {@code ready}, {@code starting} or {@code away}
 */
record GatewayHealth(String url, String status) {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final ObjectMapper JSON = new ObjectMapper();

    static GatewayHealth ask(String url) {
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        HttpRequest health =
                HttpRequest.newBuilder(URI.create(url + "/health")).timeout(PATIENCE).build();
        try {
            HttpResponse<String> answer = client.send(health, BodyHandlers.ofString());
            return new GatewayHealth(
                    url, JSON.readTree(answer.body()).path("status").asText("away"));
        } catch (IOException e) {
            return new GatewayHealth(url, "away");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new GatewayHealth(url, "away");
        }
    }

    boolean isReady() {
        return status.equals("ready");
    }

    String text() {
        return url
                + "："
                + switch (status) {
                    case "ready" -> "可以送数";
                    case "starting" -> "正在启动，或 Kafka 没有回答";
                    default -> "没有回答";
                };
    }
}
