/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.login;

import io.javalin.http.Context;
import io.yuqing.gateway.config.login.LoginSettings.Reached;
import java.util.Collections;
import java.util.List;

/** From where somebody tries to log in. */
final class ClientAddress {
    private static final int LONGEST = 64;

    private ClientAddress() {}

    /** Behind a proxy what that one saw, the last of its header: all before it may be made up. */
    static String of(Context request, Reached reached) {
        List<String> lines =
                reached == Reached.PROXY
                        ? Collections.list(request.req().getHeaders("X-Forwarded-For"))
                        : List.of();
        if (lines.isEmpty()) {
            return request.req().getRemoteAddr();
        }
        // Some proxies add a line instead of an element.
        String forwarded = lines.get(lines.size() - 1);
        String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return last.substring(0, Math.min(last.length(), LONGEST));
    }
}
