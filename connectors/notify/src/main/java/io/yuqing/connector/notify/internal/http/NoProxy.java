/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.internal.http;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hosts of {@code NO_PROXY}: names with all below them, addresses, ranges such as {@code
 * 10.0.0.0/8}, {@code *} for all, each perhaps with a port. This machine is always one of them.
 */
final class NoProxy {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127\\..*|\\[?::1]?");
    private static final Pattern IPV4 =
            Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})(?:/(\\d{1,2}))?");

    private static final int BITS = 32;

    private final List<String> entries;

    private NoProxy(List<String> entries) {
        this.entries = entries;
    }

    static NoProxy of(String list) {
        return new NoProxy(
                Arrays.stream(list.toLowerCase(Locale.ROOT).split("[,;\\s]+"))
                        .filter(entry -> !entry.isEmpty())
                        .toList());
    }

    boolean covers(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        int port = uri.getPort() >= 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
        return LOOPBACK.matcher(host).matches()
                || entries.stream().anyMatch(entry -> covers(entry, host, port));
    }

    private static boolean covers(String entry, String host, int port) {
        String withoutPort = entry.replaceFirst(":" + port + "$", "");
        String name = withoutPort.replaceFirst("^\\*?\\.", "");
        return withoutPort.equals("*")
                || host.equals(name)
                || host.endsWith("." + name)
                || isWithin(withoutPort, host);
    }

    private static boolean isWithin(String range, String host) {
        Matcher network = IPV4.matcher(range);
        Matcher address = IPV4.matcher(host);
        if (!network.matches() || network.group(5) == null || !address.matches()) {
            return false;
        }
        int free = BITS - Math.min(BITS, Integer.parseInt(network.group(5)));
        return number(network) >> free == number(address) >> free;
    }

    private static long number(Matcher address) {
        long number = 0;
        for (int part = 1; part <= 4; part++) {
            number = number << 8 | Integer.parseInt(address.group(part));
        }
        return number;
    }
}
