/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.link;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One key behind links. Thread-safe. */
final class LinkKey {
    /** Of the material. */
    static final int BYTES = 32;

    /** By which a link says which key signed it; tells nothing of the key. */
    static final int NAME_BYTES = 4;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SEAL_BYTES = 16;

    private final byte[] material;
    private final byte[] name;

    LinkKey(byte[] material) {
        if (material.length != BYTES) {
            throw new IllegalArgumentException(
                    "a key of links has %d bytes, this has %d".formatted(BYTES, material.length));
        }
        this.material = material.clone();
        this.name =
                Arrays.copyOf(hmac(this.material, ascii("yuqing case link name 1")), NAME_BYTES);
    }

    byte[] name() {
        return name.clone();
    }

    /**
     * What only who has the key can say of a message.
     *
     * @param purpose what is sealed for one is not believed for another
     */
    byte[] seal(String purpose, byte[] message) {
        byte[] derived = hmac(material, ascii("yuqing case " + purpose + " 1"));
        return Arrays.copyOf(hmac(derived, message), SEAL_BYTES);
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return "LinkKey[hidden]";
    }
}
