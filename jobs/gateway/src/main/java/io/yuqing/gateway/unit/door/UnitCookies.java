/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit.door;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;

/**
 * What browsers keep: of each case the link by which they came, and that the PIN was typed. No
 * script reads it, and no other site sends a form by it. Strict would break the first step from a
 * chat.
 */
public final class UnitCookies {
    /** So that two open cases do not end each other. */
    private static final String CASE = "yuqing-case";

    private static final String LIST = "yuqing-unit";
    private static final String PIN = "yuqing-pin";
    private static final String CASES = "/case";

    /** The link ends by itself; a browser need not forget it first. */
    private static final Duration KEPT = Duration.ofDays(90);

    private final boolean secure;

    /**
     * @param secure whether browsers speak TLS, and may send it by nothing else
     */
    public UnitCookies(boolean secure) {
        this.secure = secure;
    }

    /** Null if there is none. */
    public String ofCase(Context request) {
        return request.cookie(CASE);
    }

    /** Null if there is none. */
    public String ofList(Context request) {
        return request.cookie(LIST);
    }

    /** Null if there is none. */
    public String ofPin(Context request) {
        return request.cookie(PIN);
    }

    public void setCase(Context request, UnitVisit visit) {
        send(request, CASE, visit.session().cookie(), visit.path(), KEPT);
    }

    /** For the list and for the cases in it. */
    public void setList(Context request, UnitSession session) {
        send(request, LIST, session.cookie(), "/", KEPT);
    }

    public void setPin(Context request, String value) {
        send(request, PIN, value, CASES, PinMemory.LENGTH);
    }

    private void send(Context request, String name, String value, String path, Duration kept) {
        request.cookie(
                new Cookie(
                        name,
                        value,
                        path,
                        Math.toIntExact(kept.toSeconds()),
                        secure,
                        true,
                        null,
                        SameSite.LAX));
    }
}
