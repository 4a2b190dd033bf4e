/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.login;

import io.javalin.http.Context;
import io.yuqing.gateway.config.login.LoginSettings.Reached;

/** From where somebody tries to log in. */
final class ClientAddress {
    private static final int LONGEST = 64;

    private ClientAddress() {}

    /** Behind a proxy what that one saw, the last of its header: all before it may be made up. */
    static String of(Context request, Reached reached) {
        String forwarded = reached == Reached.PROXY ? request.header("X-Forwarded-For") : null;
        if (forwarded == null) {
            return request.req().getRemoteAddr();
        }
        String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return last.substring(0, Math.min(last.length(), LONGEST));
    }
}
