/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.door;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells a request of this machine from one that a web page had its browser send. A browser sends
 * them to loopback like to any other address, most of them without asking first.
 */
public final class Door {
    /** A name of this machine that no other machine can take on, with or without a port. */
    private static final Pattern LOOPBACK =
            Pattern.compile(
                    "(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d{1,5})?",
                    Pattern.CASE_INSENSITIVE);

    /** Typed by the user, or sent by a page of the server itself. */
    private static final Set<String> OWN_SITES = Set.of("none", "same-origin");

    private Door() {}

    /**
     * Why a request is refused; empty if it may come in. What a request lacks is null.
     *
     * @param host header {@code Host}: a page whose name was made to point here still sends its
     *     name
     * @param origin header {@code Origin}, which browsers add to whatever may change something
     * @param site header {@code Sec-Fetch-Site}, which browsers add to everything
     */
    public static Optional<String> refusal(String host, String origin, String site) {
        if (host != null && !LOOPBACK.matcher(host).matches()) {
            return refused("asks for host " + host + ", which is not this machine");
        }
        if (origin != null && !isOf(origin, host)) {
            return refused("comes from a page of " + origin);
        }
        if (site != null && !OWN_SITES.contains(site)) {
            return refused("comes from a page of another address");
        }
        return Optional.empty();
    }

    private static boolean isOf(String origin, String host) {
        return host != null
                && (origin.equalsIgnoreCase("http://" + host)
                        || origin.equalsIgnoreCase("https://" + host));
    }

    private static Optional<String> refused(String why) {
        return Optional.of(
                "Refused: the request "
                        + why
                        + ". Type http://127.0.0.1 and the port into the browser, or use a program of"
                        + " this machine.");
    }
}
