/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.web;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps pages of other sites out, which a browser of this machine may have open: one that has its
 * name point here asks under its own name, and one that sends a form says where it comes from.
 */
final class DeskDoor {
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String host;

    /**
     * @param host where the gateway listens
     */
    DeskDoor(String host) {
        this.host = host.indexOf(':') >= 0 ? '[' + host + ']' : host;
    }

    /**
     * Why a request is refused; empty if it is not.
     *
     * @param calledAs the header Host; null if there is none
     * @param origin the header Origin; null if there is none
     */
    Optional<String> refusal(String method, String calledAs, String origin) {
        String called = calledAs == null ? "" : calledAs.strip().toLowerCase(Locale.ROOT);
        String name = called.replaceFirst(":[0-9]{1,5}$", "");
        if (!HERE.contains(name) && !name.equalsIgnoreCase(host)) {
            return Optional.of("值班台只能在本机用 http://127.0.0.1 或 http://localhost 打开。");
        }
        // On loopback without TLS; a foreign page cannot forge the header.
        if (!READING.contains(method) && !("http://" + called).equalsIgnoreCase(origin)) {
            return Optional.of("这个请求不是从值班台的页面发出的，没有执行。");
        }
        return Optional.empty();
    }
}
