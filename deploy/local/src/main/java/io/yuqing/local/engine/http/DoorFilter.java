/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import io.yuqing.local.door.Door;
import java.io.IOException;
import java.util.Optional;

/** Lets no web page in, before anything of its request is read. */
final class DoorFilter extends Filter {
    private static final int FORBIDDEN = 403;

    @Override
    public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
        Headers headers = exchange.getRequestHeaders();
        Optional<String> refusal =
                Door.refusal(
                        headers.getFirst("Host"),
                        headers.getFirst("Origin"),
                        headers.getFirst("Sec-Fetch-Site"));
        if (refusal.isEmpty()) {
            chain.doFilter(exchange);
            return;
        }
        try (exchange) {
            byte[] text = (refusal.get() + "\n").getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=UTF-8");
            exchange.sendResponseHeaders(FORBIDDEN, text.length);
            exchange.getResponseBody().write(text);
        }
    }

    @Override
    public String description() {
        return "refuses what web pages send";
    }
}
