/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses as people write them: {@code https://政务.例子.cn/订阅} too. */
public final class WebAddress {
    private static final Pattern PARTS = Pattern.compile("(?i)(https?)://([^/?#@]+)([/?#].*)?");
    private static final Pattern HOST = Pattern.compile("(.+?)(:[0-9]{1,5})?");

    private WebAddress() {}

    /** Empty if it is none, or names a user. */
    public static Optional<URI> of(String written) {
        Matcher parts = PARTS.matcher(written.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        Matcher host = HOST.matcher(parts.group(2));
        String port = host.matches() && host.group(2) != null ? host.group(2) : "";
        String rest = parts.group(3) == null ? "/" : parts.group(3);
        try {
            String name = ascii(host.group(1));
            URI uri = new URI(parts.group(1).toLowerCase(Locale.ROOT) + "://" + name + port + rest);
            return uri.getHost() == null
                    ? Optional.empty()
                    : Optional.of(URI.create(uri.toASCIIString()));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String ascii(String host) {
        return host.startsWith("[") ? host : IDN.toASCII(host);
    }
}
