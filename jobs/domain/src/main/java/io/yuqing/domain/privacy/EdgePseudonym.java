/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What stands for an author from the moment a file is read: {@code e1:} and half of an HMAC-SHA256
 * under a key of its own, so that no topic ever holds the author. The jobs make of it the pseudonym
 * of a period, as of any author.
 *
 * <p>The same author on the same platform is the same text for as long as the key is the same. Not
 * thread-safe.
 */
public final class EdgePseudonym {
    private static final String VERSION = "e1:";
    private static final int BYTES = 16;
    private static final Pattern MADE = Pattern.compile("e1:[0-9a-f]{32}");

    private final Hmac hmac;

    private EdgePseudonym(Hmac hmac) {
        this.hmac = hmac;
    }

    /**
     * @param key not the one of the jobs: whoever reads files need not be able to link pseudonyms
     */
    public static EdgePseudonym of(PrivacyKey key) {
        return new EdgePseudonym(Hmac.with(key.derive("edge-author")));
    }

    /**
     * @param platform its code
     * @param author raw; {@code ""} stays empty, and what was made here before stays as it is
     */
    public String of(String platform, String author) {
        if (author.isEmpty() || MADE.matcher(author).matches()) {
            return author;
        }
        byte[] name = platform.getBytes(StandardCharsets.UTF_8);
        hmac.updateInt(name.length);
        hmac.update(name);
        byte[] sign = hmac.sign(author.getBytes(StandardCharsets.UTF_8));
        return VERSION + HexFormat.of().formatHex(Arrays.copyOf(sign, BYTES));
    }
}
