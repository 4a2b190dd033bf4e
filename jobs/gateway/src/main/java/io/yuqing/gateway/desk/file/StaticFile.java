/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/** A file that never changes under its address, for a part of the address is its hash. */
public final class StaticFile {
    private static final int HASH_CHARS = 16;

    private final String name;
    private final String type;
    private final byte[] bytes;
    private final byte[] packed;
    private final String hash;

    StaticFile(String name, String type, byte[] bytes) {
        this.name = name;
        this.type = type;
        this.bytes = bytes;
        this.packed = gzip(bytes);
        this.hash = hash(bytes);
    }

    /** With its media type and charset. */
    public String type() {
        return type;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** The same by gzip. */
    public byte[] packed() {
        return packed.clone();
    }

    String hash() {
        return hash;
    }

    String path() {
        return "/desk/files/" + hash + "/" + name;
    }

    static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, HASH_CHARS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed.", e);
        }
        return packed.toByteArray();
    }
}
