/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.login;

import io.javalin.http.Context;
import io.yuqing.gateway.config.login.LoginSettings.Reached;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From where somebody tries to log in. */
final class ClientAddress {
    private static final int LONGEST = 64;

    /** Where a proxy writes them, brackets and ports stand around numbers. */
    private static final Pattern AROUND =
            Pattern.compile("\\[([^]]*)](?::[0-9]+)?|([0-9.]+):[0-9]+|([^%]*)%.*");

    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:]+:[0-9A-Fa-f:.]*");
    private static final int NETWORK_BYTES = 8;

    private ClientAddress() {}

    /** Behind a proxy what that one saw, the last of its header: all before it may be made up. */
    static String of(Context request, Reached reached) {
        List<String> lines =
                reached == Reached.PROXY
                        ? Collections.list(request.req().getHeaders("X-Forwarded-For"))
                        : List.of();
        if (lines.isEmpty()) {
            return network(request.req().getRemoteAddr());
        }
        // Some proxies add a line instead of an element.
        String forwarded = lines.get(lines.size() - 1);
        String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return network(last.substring(0, Math.min(last.length(), LONGEST)));
    }

    /** Whoever has an address of IPv6 has as many as he likes in its network: they are one. */
    static String network(String written) {
        Matcher around = AROUND.matcher(written);
        String number = around.matches() ? around.replaceFirst("$1$2$3") : written;
        if (!IPV6.matcher(number).matches()) {
            return number;
        }
        try {
            // Of numbers nothing is looked up. One that stands for a number of IPv4 becomes it.
            InetAddress address = InetAddress.getByName(number);
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(address.getAddress(), 0, NETWORK_BYTES)
                    : address.getHostAddress();
        } catch (UnknownHostException e) {
            return number;
        }
    }
}
