/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.web;

import io.javalin.http.Context;
import io.yuqing.gateway.config.login.LoginSettings.Reached;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps pages of other sites out, which a browser may have open: one that has its name point here
 * asks under its own name, and one that sends a form says where it comes from.
 */
public final class DeskDoor {
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern ORIGIN = Pattern.compile("https?://[^/?#]+");

    /** Where the gateway listens; empty: called by any name, which a proxy or a certificate has. */
    private final Optional<String> host;

    private final Reached reached;

    private DeskDoor(Optional<String> host, Reached reached) {
        this.host = host;
        this.reached = reached;
    }

    /**
     * Of a desk at which nobody logs in.
     *
     * @param host where the gateway listens
     */
    public static DeskDoor ofThisMachine(String host) {
        String named = host.indexOf(':') >= 0 ? '[' + host + ']' : host;
        return new DeskDoor(Optional.of(named), Reached.HERE);
    }

    /**
     * Of a desk at which people log in.
     *
     * @param host where the gateway listens
     */
    public static DeskDoor withLogin(Reached reached, String host) {
        return reached == Reached.HERE
                ? ofThisMachine(host)
                : new DeskDoor(Optional.empty(), reached);
    }

    /** Why a request is refused; empty if it is not. */
    Optional<String> refusal(Context request) {
        String forwarded = reached == Reached.PROXY ? request.header("X-Forwarded-Host") : null;
        return refusal(
                request.method().name(),
                forwarded == null ? request.header("Host") : forwarded.split(",", 2)[0],
                source(request.header("Origin"), request.header("Referer")));
    }

    /** Where a form comes from; a browser that does not say it may say the whole address. */
    private static String source(String origin, String referer) {
        if (origin != null || referer == null) {
            return origin;
        }
        Matcher beginning = ORIGIN.matcher(referer);
        return beginning.lookingAt() ? beginning.group() : null;
    }

    /**
     * The same.
     *
     * @param calledAs the name under which the browser asks; null if it does not say
     * @param origin of the page that asks; null if it is not known
     */
    Optional<String> refusal(String method, String calledAs, String origin) {
        String called = calledAs == null ? "" : calledAs.strip().toLowerCase(Locale.ROOT);
        String name = called.replaceFirst(":[0-9]{1,5}$", "");
        if (host.isPresent() && !HERE.contains(name) && !name.equalsIgnoreCase(host.get())) {
            return Optional.of("值班台只能在本机用 http://127.0.0.1 或 http://localhost 打开。");
        }
        if (!READING.contains(method) && !isOurs(origin, called, name)) {
            return Optional.of("这个请求不是从值班台的页面发出的，没有执行。");
        }
        return Optional.empty();
    }

    /** A foreign page cannot forge where it is from. */
    private boolean isOurs(String origin, String called, String name) {
        boolean plain =
                reached == Reached.HERE || (reached == Reached.PROXY && HERE.contains(name));
        boolean secured = reached != Reached.HERE;
        return (plain && ("http://" + called).equalsIgnoreCase(origin))
                || (secured && ("https://" + called).equalsIgnoreCase(origin));
    }
}
