/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 (RFC 2104) under one key. Not thread-safe. */
final class Hmac {

    private static final String ALGORITHM = "HmacSHA256";

    private final Mac mac;

    private Hmac(Mac mac) {
        this.mac = mac;
    }

    static Hmac with(byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return new Hmac(mac);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "This Java has no " + ALGORITHM + "; every Java SE must.", e);
        }
    }

    /** Adds to the message without ending it. */
    void update(byte[] part) {
        mac.update(part);
    }

    void updateInt(int value) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            mac.update((byte) (value >>> shift));
        }
    }

    void updateLong(long value) {
        updateInt((int) (value >>> 32));
        updateInt((int) value);
    }

    /** The 32 bytes of everything added since the last call, and of this last part. */
    byte[] sign(byte[] lastPart) {
        return mac.doFinal(lastPart);
    }
}
