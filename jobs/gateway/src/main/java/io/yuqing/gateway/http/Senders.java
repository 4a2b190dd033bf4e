/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.http;

import io.yuqing.gateway.config.Token;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** All who may send, known by the token that they show. Thread-safe. */
final class Senders {
    private static final String SCHEME = "Bearer ";

    private final List<Sender> senders;

    Senders(List<Token> tokens, int batchesInFlight, LongSupplier nanoClock) {
        senders =
                tokens.stream()
                        .map(token -> new Sender(token, batchesInFlight, nanoClock))
                        .toList();
    }

    /**
     * Takes the same time whichever token it is, and whether it is one.
     *
     * @param authorization the header; null if there is none
     */
    Optional<Sender> of(String authorization) {
        boolean bearer =
                authorization != null
                        && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        byte[] shown = sha256(bearer ? authorization.substring(SCHEME.length()).strip() : "");
        Sender found = null;
        for (Sender each : senders) {
            if (MessageDigest.isEqual(each.token().sha256(), shown)) {
                found = each;
            }
        }
        return bearer ? Optional.ofNullable(found) : Optional.empty();
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256; every Java SE must.", e);
        }
    }
}
