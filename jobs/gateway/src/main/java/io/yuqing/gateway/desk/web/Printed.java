/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A page, or news of one, as it is sent. */
public final class Printed {
    private static final int TAG_BYTES = 12;

    private final byte[] bytes;
    private final String tag;

    private Printed(byte[] bytes, String tag) {
        this.bytes = bytes;
        this.tag = tag;
    }

    public static Printed of(byte[] bytes) {
        return new Printed(bytes, tag(bytes));
    }

    byte[] bytes() {
        return bytes;
    }

    /** What says that it is still the same, with its quotes. */
    public String tag() {
        return tag;
    }

    private static String tag(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + HexFormat.of().formatHex(digest, 0, TAG_BYTES) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * Whether it is what somebody has already.
     *
     * @param ifNoneMatch the header; null if there is none
     */
    boolean isKnown(String ifNoneMatch) {
        return ifNoneMatch != null && ifNoneMatch.contains(tag);
    }
}
