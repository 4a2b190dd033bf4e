/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.yuqing.gateway.desk.account.Right;
import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.gateway.log.FaultPlace;
import java.security.MessageDigest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where parts of the desk add their pages and forms; who may not see or send one does not. */
public final class DeskPaths {
    private static final Logger LOG = LoggerFactory.getLogger(DeskPaths.class);
    private static final int MOST_FORM_BYTES = 64 * 1024;

    private final RoutesConfig routes;
    private final Viewers viewers;

    DeskPaths(RoutesConfig routes, Viewers viewers) {
        this.routes = routes;
        this.viewers = viewers;
    }

    /** A page that everyone with an account may see. It changes nothing. */
    public void page(String path, PageHandler handler) {
        page(path, Right.READ, handler);
    }

    /** A page for those who may. It changes nothing. */
    public void page(String path, Right right, PageHandler handler) {
        routes.get(path, told(request -> handle(request, right, handler)));
    }

    /** What a form sends: its field {@code form_token} is the viewer's, or nothing is done. */
    public void form(String path, Right right, PageHandler handler) {
        routes.post(
                path,
                told(
                        request -> {
                            if (request.contentLength() > MOST_FORM_BYTES) {
                                PageAnswer.plain(request, 413, "填写的内容太长，没有保存。");
                                return;
                            }
                            handle(
                                    request,
                                    right,
                                    (form, viewer) -> checked(form, viewer, handler));
                        }));
    }

    private void handle(Context request, Right right, PageHandler handler) throws Exception {
        Viewer viewer = viewers.of(request);
        if (viewer.may(right)) {
            handler.handle(request, viewer);
        } else {
            PageAnswer.plain(request, 403, "“" + viewer.duty().word() + "”不能做这件事。");
        }
    }

    private static void checked(Context form, Viewer viewer, PageHandler handler) throws Exception {
        String token = form.formParam("form_token");
        if (token == null
                || !MessageDigest.isEqual(
                        token.getBytes(UTF_8), viewer.formToken().getBytes(UTF_8))) {
            PageAnswer.plain(form, 403, "页面已过期，没有保存；请退回上一页，刷新后重新提交。");
            return;
        }
        handler.handle(form, viewer);
    }

    /** A fault of ours is told to people, and not as one of a batch. */
    static Handler told(Handler handler) {
        return request -> {
            try {
                handler.handle(request);
            } catch (RuntimeException e) {
                LOG.error("A page of the desk failed. {}", FaultPlace.of(e));
                PageAnswer.plain(request, 500, "值班台出错，原因见接入网关的日志；稍后再打开。");
            }
        };
    }
}
