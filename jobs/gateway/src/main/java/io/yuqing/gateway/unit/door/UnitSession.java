/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit.door;

import io.yuqing.domain.cases.link.CaseToken;
import io.yuqing.domain.cases.link.LinkKeys;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A browser that came by a link.
 *
 * @param cookie what it keeps: the link's token and a number of its own, so that a form of one
 *     browser is of no use to another
 */
public record UnitSession(String cookie, CaseToken token) {
    private static final char BETWEEN = '~';
    private static final int ID_BYTES = 16;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static UnitSession begin(String signed, CaseToken token) {
        byte[] id = new byte[ID_BYTES];
        RANDOM.nextBytes(id);
        return new UnitSession(signed + BETWEEN + HexFormat.of().formatHex(id), token);
    }

    /**
     * That of a cookie; empty if it is none of ours.
     *
     * @param cookie null if there is none
     */
    static Optional<UnitSession> read(String cookie, LinkKeys keys) {
        int end = cookie == null ? -1 : cookie.lastIndexOf(BETWEEN);
        return end < 0 || !ID.matcher(cookie.substring(end + 1)).matches()
                ? Optional.empty()
                : keys.open(cookie.substring(0, end)).map(token -> new UnitSession(cookie, token));
    }

    /** To whom the link was sent: a unit, or a department that hears for some. */
    public String addressee() {
        return token.unit();
    }

    /** The link alone, by which its tries are counted. */
    public String signed() {
        return cookie.substring(0, cookie.lastIndexOf(BETWEEN));
    }

    /** Without what lets somebody in. */
    @Override
    public String toString() {
        return "UnitSession[" + token.unit() + "]";
    }
}
