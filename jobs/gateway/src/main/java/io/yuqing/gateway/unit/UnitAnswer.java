/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.yuqing.gateway.desk.page.Templates;
import io.yuqing.gateway.desk.web.PageAnswer;
import io.yuqing.gateway.log.FaultPlace;
import io.yuqing.gateway.unit.view.UnitPage;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How pages of units are sent, and what a browser must not do with them. */
final class UnitAnswer {
    private static final Logger LOG = LoggerFactory.getLogger(UnitAnswer.class);

    /**
     * Forms of a page without a referrer say that they come from nowhere; what they bear in
     * themselves says from where.
     */
    private static final Map<String, String> HEADERS =
            Map.of(
                    "Content-Security-Policy",
                    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none';"
                            + " frame-ancestors 'none'",
                    "Referrer-Policy",
                    "no-referrer",
                    "X-Content-Type-Options",
                    "nosniff",
                    "X-Frame-Options",
                    "DENY",
                    "X-Robots-Tag",
                    "noindex, nofollow",
                    "Cross-Origin-Opener-Policy",
                    "same-origin",
                    "Cross-Origin-Resource-Policy",
                    "same-origin",
                    "Permissions-Policy",
                    "camera=(), geolocation=(), microphone=()");

    private final String style;
    private final boolean plain;

    /**
     * @param style path of the sheet
     * @param plain whether others on the network may read along
     */
    UnitAnswer(String style, boolean plain) {
        this.style = style;
        this.plain = plain;
    }

    UnitPage page(String title, String unit) {
        return new UnitPage(title, unit, style, plain, 0);
    }

    UnitPage page(String title, String unit, int refresh) {
        return new UnitPage(title, unit, style, plain, refresh);
    }

    void send(Context request, String template, Map<String, Object> parameters) {
        PageAnswer.html(request, Templates.print("unit/" + template, parameters));
    }

    /** The same for every link that leads nowhere, so that nobody learns why. */
    void gone(Context request) {
        say(
                request,
                404,
                "链接无效或已过期",
                "请从最近一条通知里的链接重新打开，链接要完整。还是打不开，请打电话给值班台：由值班台重发链接，或代为记录。本页没有提交任何内容。");
    }

    /** A page that says one thing. */
    void say(Context request, int status, String title, String sentence) {
        request.status(status);
        send(
                request,
                "gone.jte",
                Map.of("page", page(title, ""), "title", title, "sentence", sentence));
    }

    /** With the headers of all, and a page for faults of ours. */
    Handler guarded(Handler handler) {
        return request -> {
            HEADERS.forEach(request::header);
            try {
                handler.handle(request);
            } catch (RuntimeException e) {
                LOG.error("A page of a unit failed. {}", FaultPlace.of(e));
                say(request, 500, "页面出错", "没有保存；原因见接入网关的日志，请稍后再试，或请值班台代录。");
            }
            UnitVisitLog.write(request);
        };
    }
}
