/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.login;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;

/** The cookie that says who has logged in; no script reads it, no other site sends a form by it. */
final class SessionCookie {
    static final String NAME = "yuqing-desk";

    private static final String EVERYWHERE = "/";

    private final boolean secure;

    /**
     * @param secure whether browsers speak to the desk by TLS, and may send it by nothing else
     */
    SessionCookie(boolean secure) {
        this.secure = secure;
    }

    /** Null if there is none. */
    String of(Context request) {
        return request.cookie(NAME);
    }

    void set(Context request, String value) {
        send(request, value, Math.toIntExact(Session.LENGTH.toSeconds()));
    }

    void remove(Context request) {
        send(request, "", 0);
    }

    private void send(Context request, String value, int seconds) {
        request.cookie(
                new Cookie(NAME, value, EVERYWHERE, seconds, secure, true, null, SameSite.LAX));
    }
}
