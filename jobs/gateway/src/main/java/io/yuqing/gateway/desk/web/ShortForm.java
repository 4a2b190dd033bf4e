/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.yuqing.gateway.http.PageRoom;

/** What a form may be. */
public final class ShortForm {
    private ShortForm() {}

    /** What does not say how long it is may be of any length. */
    public static void handle(Context request, Handler handler) throws Exception {
        if (request.contentLength() < 0 || request.contentLength() > PageRoom.LONGEST_FORM) {
            PageAnswer.plain(request, 413, "填写的内容太长，没有保存。");
        } else if (request.isMultipart()) {
            // Parts would be written to files before anybody has looked who sends them.
            PageAnswer.plain(request, 415, "这里不收文件，没有保存。");
        } else {
            handler.handle(request);
        }
    }
}
