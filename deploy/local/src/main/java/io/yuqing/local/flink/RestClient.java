/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.flink;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.local.process.StackException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * JSON over HTTP as Flink speaks it. An error status becomes an exception with Flink's own text.
 */
final class RestClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(2);

    /** Generous: running a jar answers when its main has built the job. */
    private static final Duration CALL_LIMIT = Duration.ofMinutes(2);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT_LIMIT)
                    .build();
    private final String base;
    private final String token;

    /** {@code token}: shown with every request that may change something; null for none. */
    RestClient(String base, String token) {
        this.base = base;
        this.token = token;
    }

    JsonNode get(String path) {
        return call(request(path).GET());
    }

    JsonNode post(String path, Map<String, ?> body) {
        return change(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.valueToTree(body).toString())));
    }

    JsonNode patch(String path) {
        return change(request(path).method("PATCH", BodyPublishers.noBody()));
    }

    JsonNode upload(String path, Path jar) throws IOException {
        String boundary = UUID.randomUUID().toString();
        String head =
                "--"
                        + boundary
                        + "\r\nContent-Disposition: form-data; name=\"jarfile\"; filename=\""
                        + jar.getFileName()
                        + "\"\r\nContent-Type: application/x-java-archive\r\n\r\n";
        BodyPublisher body =
                BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofFile(jar),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        return change(
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(CALL_LIMIT);
    }

    private JsonNode change(HttpRequest.Builder builder) {
        return call(token == null ? builder : builder.header(DoorToken.HEADER, token));
    }

    private JsonNode call(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<String> response =
                    http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (response.statusCode() >= 300) {
                throw new StackException(
                        "Flink refused "
                                + request.method()
                                + " "
                                + request.uri()
                                + " with status "
                                + response.statusCode()
                                + ": "
                                + errorText(response.body()));
            }
            return response.body().isEmpty()
                    ? JSON.createObjectNode()
                    : JSON.readTree(response.body());
        } catch (IOException e) {
            throw new StackException("Flink does not answer at " + base + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while asking Flink at " + base + ".", e);
        }
    }

    private static String errorText(String body) {
        try {
            List<String> errors =
                    JSON.readTree(body).path("errors").valueStream().map(JsonNode::asText).toList();
            return errors.isEmpty() ? body : String.join("\n", errors);
        } catch (IOException notJson) {
            return body;
        }
    }
}
