/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings;

import io.javalin.http.Context;
import java.util.regex.Pattern;

/**
 * The alert from which somebody came to silence it. Only its id goes along from page to page, so
 * that the way back never leads elsewhere.
 */
final class FromAlert {
    private static final String PARAMETER = "alert";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,99}");

    private FromAlert() {}

    /** Its id; empty if there is none. */
    static String of(Context request) {
        String typed = request.formParam(PARAMETER);
        String id = typed == null ? request.queryParam(PARAMETER) : typed;
        return id != null && ID.matcher(id).matches() ? id : "";
    }

    /** At the end of an address; empty if there is none. */
    static String parameter(Context request) {
        String id = of(request);
        return id.isEmpty() ? "" : "&" + PARAMETER + "=" + Urls.encoded(id);
    }
}
