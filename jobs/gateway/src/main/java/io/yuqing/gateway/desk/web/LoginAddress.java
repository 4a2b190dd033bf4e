/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.util.regex.Pattern;

/** Where people log in, and where they go on afterwards. */
public final class LoginAddress {
    /** Of the page. */
    public static final String PATH = "/desk/login";

    /** The parameter that says where to go on. */
    public static final String NEXT = "next";

    private static final String FIRST = "/";

    /** A page of ours, and nothing that a browser would take for another site. */
    private static final Pattern OURS = Pattern.compile("/|/\\?[!-~]*|/desk/[!-~]*");

    private static final int LONGEST = 2_000;

    private LoginAddress() {}

    /** From where the page leads back to what somebody wanted to see. */
    static String of(Context request) {
        String query = request.queryString();
        String wanted = request.req().getRequestURI() + (query == null ? "" : '?' + query);
        String next = next(wanted);
        return next.equals(FIRST) ? PATH : PATH + '?' + NEXT + '=' + URLEncoder.encode(next, UTF_8);
    }

    /**
     * Where to go on.
     *
     * @param asked what a request says; null if it says nothing
     */
    public static String next(String asked) {
        boolean ours =
                asked != null
                        && asked.length() <= LONGEST
                        && OURS.matcher(asked).matches()
                        && asked.indexOf('\\') < 0
                        && !asked.startsWith(PATH);
        return ours ? asked : FIRST;
    }
}
