/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.http;

import io.javalin.http.Context;
import io.yuqing.gateway.ingest.Batch;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line a request: who, what became of it, how long. No token, no query, nothing of a body. */
final class AccessLog {
    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);
    private static final String SENDER = "yuqing.sender";
    private static final String BATCH = "yuqing.batch";

    /** Any other path is shown as none: it may hold anything. */
    private static final Set<String> PATHS = Set.of("/v1/posts", "/v1/comments", "/v1/items");

    private static final List<String> PAGES = List.of("/desk/", "/c/", "/case/", "/unit");

    private AccessLog() {}

    static void sender(Context request, String name) {
        request.attribute(SENDER, name);
    }

    /** Whether it is known who sent the request. */
    static boolean isKnown(Context request) {
        return request.attribute(SENDER) != null;
    }

    static void batch(Context request, Batch batch) {
        request.attribute(BATCH, batch);
    }

    static void write(Context request, float millis) {
        String path = request.path();
        if (path.equals("/health") || path.equals("/metrics") || isLook(path, request)) {
            return;
        }
        String sender = request.attribute(SENDER);
        Batch batch = request.attribute(BATCH);
        LOG.info(
                "{} {} {} {} {} ms",
                sender == null ? "-" : sender,
                PATHS.contains(path) ? path : "-",
                request.statusCode(),
                batch == null
                        ? "-"
                        : batch.id()
                                + " "
                                + batch.received()
                                + " lines "
                                + batch.refusedCount()
                                + " rejected",
                Math.round(millis));
    }

    /** Of a page for which there was no room; its path may hold anything. */
    static void refused(String method, String path, int status) {
        LOG.info("- - {} no room for a page", status);
    }

    /** An open page asks every few seconds; pages have a log of their own. */
    private static boolean isLook(String path, Context request) {
        return (path.equals("/") || PAGES.stream().anyMatch(path::startsWith))
                && request.statusCode() < 400;
    }
}
