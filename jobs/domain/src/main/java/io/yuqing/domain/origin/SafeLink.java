/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.origin;

import java.net.URI;
import java.util.Locale;

/**
 * Addresses that strangers gave: only those of the web become links, and none that begins like the
 * name of another site, as {@code https://bank.example@evil.example/}.
 */
public final class SafeLink {
    private SafeLink() {}

    /** The address; empty if it may be anything but a page of the web. */
    public static String of(String url) {
        if (url == null) {
            return "";
        }
        try {
            URI parsed = URI.create(url.strip());
            String scheme = parsed.getScheme() == null ? "" : parsed.getScheme();
            boolean web = scheme.toLowerCase(Locale.ROOT).matches("https?");
            boolean plain = parsed.getHost() != null && parsed.getRawUserInfo() == null;
            return web && plain ? parsed.toASCIIString() : "";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
