/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.yuqing.gateway.desk.page.Frame;
import io.yuqing.gateway.desk.page.Templates;
import java.util.Map;

/** How pages are sent. */
public final class PageAnswer {
    static final String HTML = "text/html; charset=utf-8";

    private static final String TEXT = "text/plain; charset=utf-8";

    private PageAnswer() {}

    /** A page for these eyes only, kept nowhere. */
    public static void html(Context request, byte[] page) {
        request.header("Cache-Control", "private, no-store").contentType(HTML).result(page);
    }

    /** A page of the desk that says one thing: why there is nothing else on it. */
    public static void refusal(Context request, int status, Frame frame, String sentence) {
        request.status(status);
        html(request, Templates.print("refusal.jte", Map.of("frame", frame, "sentence", sentence)));
    }

    /** One sentence, where there is nobody to make a page for. */
    static void plain(Context request, int status, String sentence) {
        request.status(status).contentType(TEXT).result(sentence.getBytes(UTF_8));
    }
}
