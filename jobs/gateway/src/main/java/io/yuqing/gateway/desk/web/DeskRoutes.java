/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.yuqing.gateway.desk.file.StaticFile;
import io.yuqing.gateway.desk.file.StaticFiles;
import java.util.List;
import java.util.Optional;

/** The paths of the desk. */
public final class DeskRoutes {

    private final DeskDoor door;
    private final Viewers viewers;
    private final FrontPage front;
    private final StaticFiles files;
    private final List<DeskPart> parts;

    /**
     * @param door who is not even asked who they are
     * @param parts what there is beside the first page
     */
    public DeskRoutes(
            DeskDoor door,
            Viewers viewers,
            FrontPage front,
            StaticFiles files,
            List<DeskPart> parts) {
        this.door = door;
        this.viewers = viewers;
        this.front = front;
        this.files = files;
        this.parts = List.copyOf(parts);
    }

    /** Adds them to those of a server. */
    public void addTo(RoutesConfig routes) {
        routes.before("/", this::guard);
        routes.before("/desk/*", this::guard);
        DeskPaths paths = new DeskPaths(routes, viewers);
        paths.page("/", (request, viewer) -> PageAnswer.living(request, front.whole(viewer)));
        paths.page("/desk/situation", (request, viewer) -> PageAnswer.news(request, front.news()));
        routes.get("/desk/files/{hash}/{name}", this::file);
        routes.head("/desk/files/{hash}/{name}", this::file);
        parts.forEach(part -> part.addTo(paths));
    }

    private void guard(Context request) {
        SecurityHeaders.set(request);
        door.refusal(request)
                .ifPresent(
                        why -> {
                            PageAnswer.plain(request, 403, why);
                            request.skipRemainingHandlers();
                        });
    }

    private void file(Context request) {
        Optional<StaticFile> found =
                files.find(request.pathParam("hash"), request.pathParam("name"));
        if (found.isEmpty()) {
            PageAnswer.plain(request, 404, "没有这个文件；重新打开值班台即可。");
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
}
