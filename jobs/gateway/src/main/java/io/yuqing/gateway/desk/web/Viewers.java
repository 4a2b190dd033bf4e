/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.web;

import io.javalin.http.Context;
import io.yuqing.gateway.desk.account.Duty;
import io.yuqing.gateway.desk.account.Viewer;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Finds out who asks. Thread-safe. */
public interface Viewers {
    Viewer of(Context request);

    /**
     * On loopback whoever uses the machine may do everything; other sites do not know the token.
     */
    static Viewers ofThisMachine() {
        byte[] token = new byte[16];
        new SecureRandom().nextBytes(token);
        Viewer here = new Viewer("本机", Duty.ADMIN, HexFormat.of().formatHex(token));
        return request -> here;
    }
}
