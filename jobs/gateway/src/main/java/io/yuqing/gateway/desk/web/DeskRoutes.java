/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.yuqing.gateway.desk.file.StaticFile;
import io.yuqing.gateway.desk.file.StaticFiles;
import io.yuqing.gateway.log.FaultPlace;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The paths of the desk. */
public final class DeskRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(DeskRoutes.class);
    private static final String HTML = "text/html; charset=utf-8";
    private static final String JSON = "application/json";
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final int NOT_MODIFIED = 304;

    private final DeskDoor door;
    private final FrontPage front;
    private final StaticFiles files;

    /**
     * @param host where the gateway listens
     */
    public DeskRoutes(String host, FrontPage front, StaticFiles files) {
        this.door = new DeskDoor(host);
        this.front = front;
        this.files = files;
    }

    /** Adds them to those of a server. */
    public void addTo(RoutesConfig routes) {
        routes.before("/", this::guard);
        routes.before("/desk/*", this::guard);
        routes.get("/", told(request -> send(request, HTML)));
        routes.get("/desk/situation", told(request -> send(request, JSON)));
        routes.get("/desk/files/{hash}/{name}", told(this::file));
    }

    private void guard(Context request) {
        SecurityHeaders.set(request);
        door.refusal(request.method().name(), request.header("Host"), request.header("Origin"))
                .ifPresent(
                        why -> {
                            say(request, 403, why);
                            request.skipRemainingHandlers();
                        });
    }

    private void send(Context request, String type) {
        Printed printed = front.now();
        // Kept nowhere without asking: it is old after seconds, and for these eyes only.
        request.header("Cache-Control", "private, no-cache").header("ETag", printed.tag());
        if (printed.isKnown(request.header("If-None-Match"))) {
            request.status(NOT_MODIFIED);
        } else {
            request.contentType(type).result(type.equals(HTML) ? printed.html() : printed.json());
        }
    }

    private void file(Context request) {
        Optional<StaticFile> found =
                files.find(request.pathParam("hash"), request.pathParam("name"));
        if (found.isEmpty()) {
            say(request, 404, "没有这个文件；重新打开值班台即可。");
            return;
        }
        request.header("Cache-Control", "public, max-age=31536000, immutable")
                .header("Vary", "Accept-Encoding")
                .contentType(found.get().type());
        String accepted = request.header("Accept-Encoding");
        if (accepted != null && accepted.contains("gzip")) {
            request.header("Content-Encoding", "gzip").result(found.get().packed());
        } else {
            request.result(found.get().bytes());
        }
    }

    /** A fault of ours is told to people, and not as one of a batch. */
    private static Handler told(Handler handler) {
        return request -> {
            try {
                handler.handle(request);
            } catch (RuntimeException e) {
                LOG.error("A page of the desk failed. {}", FaultPlace.of(e));
                say(request, 500, "值班台出错，原因见接入网关的日志；稍后再打开。");
            }
        };
    }

    private static void say(Context request, int status, String sentence) {
        request.status(status).contentType(TEXT).result(sentence.getBytes(UTF_8));
    }
}
