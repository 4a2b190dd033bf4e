/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.internal.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signatures the receivers ask for, as each vendor documents its own. Pure. */
public final class Signatures {

    private static final String HMAC = "HmacSHA256";

    private Signatures() {}

    /** The secret is the key, time and secret are the message; before URL encoding. */
    public static String dingTalk(String secret, long epochMillis) {
        return base64(hmac(utf8(secret), utf8(epochMillis + "\n" + secret)));
    }

    /** Time and secret are the key, the message is empty. Seconds, not milliseconds. */
    public static String feishu(String secret, long epochSeconds) {
        return base64(hmac(utf8(epochSeconds + "\n" + secret), new byte[0]));
    }

    /** Lower-case hex over {@code seconds + "." + body}. */
    public static String webhook(String secret, long epochSeconds, byte[] body) {
        byte[] time = utf8(epochSeconds + ".");
        byte[] signed = new byte[time.length + body.length];
        System.arraycopy(time, 0, signed, 0, time.length);
        System.arraycopy(body, 0, signed, time.length, body.length);
        return HexFormat.of().formatHex(hmac(utf8(secret), signed));
    }

    /** Lower-case hex of SHA-256. */
    public static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(utf8(text)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC-SHA256.", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
