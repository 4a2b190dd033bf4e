/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.search;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.Context;
import io.yuqing.gateway.http.OpenGateway;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SendLimitTest {
    /** It takes nothing, and holds the connection. */
    @Test
    void shouldCutWhoTakesNothing() throws Exception {
        CompletableFuture<Exception> cut = new CompletableFuture<>();
        try (OpenGateway gateway =
                        OpenGateway.with(
                                routes ->
                                        routes.get("/endless", request -> endless(request, cut)));
                Socket reader = asked(gateway, "/endless")) {
            assertThat(cut.get(20, TimeUnit.SECONDS)).isInstanceOf(IOException.class);
            assertThat(reader.isClosed()).isFalse();
        }
    }

    @Test
    void shouldCutNobodyAfterTheEnd() throws Exception {
        try (OpenGateway gateway =
                OpenGateway.with(
                        routes ->
                                routes.get(
                                        "/short",
                                        request -> {
                                            try (SendLimit limit =
                                                    SendLimit.begin(
                                                            request, Duration.ofMillis(1))) {
                                                limit.close();
                                                Thread.sleep(50);
                                            }
                                            request.result("whole");
                                        }))) {
            assertThat(gateway.get("/short").body()).isEqualTo("whole");
        }
    }

    private static void endless(Context request, CompletableFuture<Exception> cut) {
        try (SendLimit limit = SendLimit.begin(request, Duration.ofMillis(500))) {
            OutputStream out = request.res().getOutputStream();
            byte[] rows = new byte[1 << 16];
            while (!cut.isDone()) {
                out.write(rows);
            }
        } catch (IOException e) {
            cut.complete(e);
        }
    }

    private static Socket asked(OpenGateway gateway, String path) throws IOException {
        URI address = URI.create(gateway.address());
        Socket reader = new Socket(address.getHost(), address.getPort());
        reader.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: desk\r\n\r\n").getBytes(US_ASCII));
        return reader;
    }
}
