/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.yuqing.gateway.desk.account.Right;
import io.yuqing.gateway.desk.account.Theme;
import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.gateway.log.FaultPlace;
import java.security.MessageDigest;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where parts of the desk add their pages and forms; who may not see or send one does not. */
public final class DeskPaths {
    private static final Logger LOG = LoggerFactory.getLogger(DeskPaths.class);

    private final RoutesConfig routes;
    private final Viewers viewers;
    private final UploadForm uploads = new UploadForm(System::nanoTime);

    DeskPaths(RoutesConfig routes, Viewers viewers) {
        this.routes = routes;
        this.viewers = viewers;
    }

    /** A page for whoever comes, with an account or without. It changes nothing. */
    public void open(String path, Handler handler) {
        look(path, told(handler));
    }

    /** What whoever comes may send: it bears no token, since nobody is logged in yet. */
    public void openForm(String path, Handler handler) {
        routes.post(path, told(request -> ShortForm.handle(request, handler)));
    }

    /** A page that everyone with an account may see. It changes nothing. */
    public void page(String path, PageHandler handler) {
        page(path, Right.READ, handler);
    }

    /** A page for those who may. It changes nothing. */
    public void page(String path, Right right, PageHandler handler) {
        look(path, told(request -> handle(request, right, handler)));
    }

    /** What a form sends: its field {@code form_token} is the viewer's, or nothing is done. */
    public void form(String path, Right right, PageHandler handler) {
        PageHandler checked = (form, viewer) -> checked(form, viewer, handler);
        routes.post(
                path,
                told(request -> ShortForm.handle(request, form -> handle(form, right, checked))));
    }

    /**
     * What a form with a file sends, read only when it is known who sends it: its field {@code
     * form_token} is the viewer's, or nothing is done.
     */
    public void upload(String path, Right right, UploadHandler handler) {
        PageHandler read =
                (request, viewer) -> {
                    Optional<Upload> upload = uploads.read(request);
                    if (upload.isPresent()
                            && isOwn(request, viewer, upload.get().field("form_token"))) {
                        handler.handle(request, viewer, upload.get());
                    }
                };
        routes.post(path, told(request -> handle(request, right, read)));
    }

    /** Left to itself the server would say to HEAD of every page that it is there. */
    private void look(String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }

    private void handle(Context request, Right right, PageHandler handler) throws Exception {
        Theme theme = Theme.of(request.cookie(Theme.COOKIE));
        Optional<Viewer> viewer = viewers.of(request).map(each -> each.in(theme));
        if (viewer.isEmpty()) {
            sendToLogin(request);
            return;
        }
        VisitLog.viewer(request, viewer.get());
        if (viewer.get().may(right)) {
            handler.handle(request, viewer.get());
        } else {
            PageAnswer.plain(request, 403, "“" + viewer.get().duty().word() + "”不能做这件事。");
        }
    }

    /** A page goes on there by itself; a script and a form are told. */
    private static void sendToLogin(Context request) {
        String accepted = request.header("Accept");
        if (request.method() == HandlerType.POST) {
            PageAnswer.plain(request, 401, "登录已过期，没有保存；请重新登录后再提交。");
        } else if (accepted == null || !accepted.contains("text/html")) {
            PageAnswer.plain(request, 401, "请先登录值班台。");
        } else {
            PageAnswer.goOn(request, LoginAddress.of(request));
        }
    }

    private static void checked(Context form, Viewer viewer, PageHandler handler) throws Exception {
        if (isOwn(form, viewer, form.formParam("form_token"))) {
            handler.handle(form, viewer);
        }
    }

    /** Whether a form is of a page of the viewer's; else that is answered. */
    private static boolean isOwn(Context form, Viewer viewer, String token) {
        boolean own =
                token != null
                        && MessageDigest.isEqual(
                                token.getBytes(UTF_8), viewer.formToken().getBytes(UTF_8));
        if (!own) {
            PageAnswer.plain(form, 403, "页面已过期，没有保存；请退回上一页，刷新后重新提交。");
        }
        return own;
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
            VisitLog.write(request);
        };
    }
}
