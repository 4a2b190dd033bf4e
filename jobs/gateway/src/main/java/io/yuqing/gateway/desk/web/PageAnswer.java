/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.yuqing.gateway.desk.page.Frame;
import io.yuqing.gateway.desk.page.Templates;
import java.util.Map;

/** How pages are sent. */
public final class PageAnswer {
    static final String HTML = "text/html; charset=utf-8";

    private static final String JSON = "application/json";
    private static final int NOT_MODIFIED = 304;
    private static final String TEXT = "text/plain; charset=utf-8";

    private PageAnswer() {}

    /** A page for these eyes only, kept nowhere. */
    public static void html(Context request, byte[] page) {
        request.header("Cache-Control", "private, no-store").contentType(HTML).result(page);
    }

    /** A page that asks for news of itself. */
    public static void living(Context request, Printed page) {
        unlessKnown(request, HTML, page);
    }

    /** What has changed in such a page. */
    public static void news(Context request, Printed news) {
        unlessKnown(request, JSON, news);
    }

    private static void unlessKnown(Context request, String type, Printed printed) {
        // Kept nowhere without asking: it is old after seconds, and for these eyes only.
        request.header("Cache-Control", "private, no-cache").header("ETag", printed.tag());
        if (printed.isKnown(request.header("If-None-Match"))) {
            request.status(NOT_MODIFIED);
        } else {
            request.contentType(type).result(printed.bytes());
        }
    }

    /** A page of the desk that says one thing: why there is nothing else on it. */
    public static void refusal(Context request, int status, Frame frame, String sentence) {
        request.status(status);
        html(request, Templates.print("refusal.jte", Map.of("frame", frame, "sentence", sentence)));
    }

    /** To a page, after a form was taken or where somebody has to log in first. */
    public static void goOn(Context request, String path) {
        request.header("Cache-Control", "no-store").redirect(path, HttpStatus.SEE_OTHER);
    }

    /** One sentence, where there is nobody to make a page for. */
    static void plain(Context request, int status, String sentence) {
        request.status(status).contentType(TEXT).result(sentence.getBytes(UTF_8));
    }
}
