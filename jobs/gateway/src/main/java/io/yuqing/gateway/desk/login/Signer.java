/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.yuqing.domain.privacy.PrivacyKey;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Texts that only this gateway can have written. Thread-safe. */
final class Signer {
    private static final String ALGORITHM = "HmacSHA256";
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private final SecretKeySpec key;

    /**
     * @param purpose what is signed for one is not believed for another
     */
    Signer(PrivacyKey key, String purpose) {
        this.key = new SecretKeySpec(key.derive(purpose), ALGORITHM);
    }

    /** Fit for a cookie. */
    String signed(String text) {
        return ENCODER.encodeToString(text.getBytes(UTF_8)) + '.' + signature(text);
    }

    /** The text; empty if it is not ours. */
    Optional<String> opened(String signed) {
        int dot = signed.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            String text = new String(DECODER.decode(signed.substring(0, dot)), UTF_8);
            byte[] given = signed.substring(dot + 1).getBytes(UTF_8);
            return MessageDigest.isEqual(signature(text).getBytes(UTF_8), given)
                    ? Optional.of(text)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Of a text, without it. */
    String signature(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return ENCODER.encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
