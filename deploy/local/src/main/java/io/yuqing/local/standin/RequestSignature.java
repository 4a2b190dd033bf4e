/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.standin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Written apart from the senders, so that one mistake is not made on both sides. */
final class RequestSignature {

    private RequestSignature() {}

    static String base64(String key, String message) {
        return Base64.getEncoder()
                .encodeToString(sign(key, message.getBytes(StandardCharsets.UTF_8)));
    }

    static String hex(String key, String begin, byte[] rest) {
        byte[] first = begin.getBytes(StandardCharsets.UTF_8);
        byte[] message = new byte[first.length + rest.length];
        System.arraycopy(first, 0, message, 0, first.length);
        System.arraycopy(rest, 0, message, first.length, rest.length);
        return HexFormat.of().formatHex(sign(key, message));
    }

    private static byte[] sign(String key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC-SHA256.", e);
        }
    }
}
