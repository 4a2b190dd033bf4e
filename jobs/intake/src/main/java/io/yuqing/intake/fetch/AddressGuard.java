/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.fetch;

import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * Keeps fetching out of the network in which it runs: what a feed redirects to is chosen by
 * strangers. Asked before a connection, and again after the answer, so that a name that points
 * elsewhere in between gives nothing away: Java keeps what it looked up for longer than an answer
 * may take.
 */
final class AddressGuard {
    /** Looks a host up. */
    interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /** What is 127 to some programs, and 177 to others. */
    private static final Pattern OCTAL = Pattern.compile("(?:[0-9]+[.])*0[0-9]+(?:[.][0-9]+)*");

    private final Names names;

    AddressGuard() {
        this(InetAddress::getAllByName);
    }

    AddressGuard(Names names) {
        this.names = names;
    }

    /**
     * Returns if the address may be asked.
     *
     * @param within whether one of the own network is meant
     * @throws FetchFault if it may not, or there is no such host
     */
    void check(URI uri, boolean within) throws FetchFault {
        String scheme = uri.getScheme();
        String host = uri.getHost();
        boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
        if (!web || host == null || uri.getUserInfo() != null || OCTAL.matcher(host).matches()) {
            throw new FetchFault(FetchFlaw.NO_ADDRESS, String.valueOf(host), "");
        }
        if (within || isProxied(uri)) {
            return;
        }
        try {
            for (InetAddress each : names.of(host.replaceAll("[\\[\\]]", ""))) {
                if (!PublicAddress.is(each)) {
                    throw new FetchFault(FetchFlaw.NOT_PUBLIC, host, each.getHostAddress());
                }
            }
        } catch (UnknownHostException e) {
            throw new FetchFault(FetchFlaw.NO_SUCH_HOST, host, "");
        }
    }

    /** Then the proxy looks the name up, and its rules count. */
    private static boolean isProxied(URI uri) {
        return ProxySelector.getDefault() != null
                && ProxySelector.getDefault().select(uri).stream()
                        .anyMatch(proxy -> proxy.type() != Proxy.Type.DIRECT);
    }
}
