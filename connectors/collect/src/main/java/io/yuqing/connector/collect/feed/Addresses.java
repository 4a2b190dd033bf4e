/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.feed;

import java.net.URI;
import java.net.URISyntaxException;

/** Addresses of entries, made whole where they are relative to that of the feed. */
final class Addresses {
    private final URI base;

    /**
     * @param base empty if it is not known
     */
    Addresses(String base) {
        this.base = uri(base);
    }

    /** Empty stays empty, and what is no address stays as it is. */
    String whole(String written) {
        String stripped = written == null ? "" : written.strip();
        URI uri = uri(stripped);
        return stripped.isEmpty() || base == null || uri == null || uri.isAbsolute()
                ? stripped
                : base.resolve(uri).toString();
    }

    /** Null if it is none. */
    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
