/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert.episode;

import io.yuqing.domain.rule.SubjectKind;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Names an alert by what it is about, so that sending it twice is harmless. */
public final class AlertId {
    /** RFC 4648 base 32 in small letters: nothing to mistake when it is read out on the phone. */
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

    /** 80 bits: a collision is unlikely (1 in 2·10^6) even among 10^9 alerts. */
    private static final int LENGTH = 16;

    private AlertId() {}

    /**
     * The id of an episode of a rule on a subject.
     *
     * @param day on which it began, see {@link AlertDay}
     * @param ordinal its place among the episodes that began on that day, from 1
     * @return 16 characters of {@code [a-z2-7]}
     */
    public static String of(
            String ruleId, SubjectKind subjectKind, String subjectId, long day, int ordinal) {
        return of(ruleId, subjectKind.code(), subjectId, day, ordinal);
    }

    /**
     * The same for what is no subject of rules, such as a source; {@code begin} may be any time.
     */
    public static String of(
            String ruleId, String subjectKind, String subjectId, long begin, int ordinal) {
        MessageDigest digest = sha256();
        update(digest, ruleId);
        update(digest, subjectKind);
        update(digest, subjectId);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(begin).flip());
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(ordinal).flip());
        return base32(digest.digest());
    }

    /** The length goes first, so that ("ab","c") and ("a","bc") differ. */
    private static void update(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder(LENGTH);
        int buffer = 0;
        int bits = 0;
        for (int i = 0; text.length() < LENGTH; i++) {
            buffer = (buffer << 8 | (bytes[i] & 0xff)) & 0xffff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(ALPHABET.charAt(buffer >> bits & 31));
            }
        }
        return text.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
