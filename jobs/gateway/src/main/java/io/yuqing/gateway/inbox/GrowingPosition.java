/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * How far a growing file was read, and by which bytes it is known to be the same one still: the
 * first and the last of those that were read.
 *
 * @param bytes that were read, up to the end of a line
 * @param as the adapter that its lines are for; empty if nothing was read
 */
record GrowingPosition(
        long bytes,
        long lines,
        String as,
        int marked,
        String head,
        String tail,
        long accepted,
        long refused) {
    static final GrowingPosition START = new GrowingPosition(0, 0, "", 0, "", "", 0, 0);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MARK = 1024;

    /** Of a file; the start if none was kept, or what was kept is no position. */
    static GrowingPosition read(Path kept) throws IOException {
        try {
            return JSON.readValue(Files.readString(kept), GrowingPosition.class);
        } catch (NoSuchFileException | JsonProcessingException e) {
            // Read anew: what is sent twice is there once.
            return START;
        }
    }

    /** Replaces what was kept, whole or not at all. */
    void write(Path kept) throws IOException {
        Path draft = kept.resolveSibling(kept.getFileName() + ".part");
        Files.writeString(draft, JSON.writeValueAsString(this) + "\n");
        Files.move(
                draft, kept, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Whether the file holds what was read. */
    boolean isOf(FileChannel file) throws IOException {
        return file.size() >= bytes
                && hash(file, 0, marked).equals(head)
                && hash(file, bytes - marked, marked).equals(tail);
    }

    /** After a piece that follows this. */
    GrowingPosition after(
            FileChannel file, GrowingPiece piece, String adapter, GrowingFile.Step step)
            throws IOException {
        long end = bytes + piece.bytes();
        int mark = (int) Math.min(MARK, end);
        return new GrowingPosition(
                end,
                lines + piece.lines(),
                adapter,
                mark,
                hash(file, 0, mark),
                hash(file, end - mark, mark),
                accepted + step.accepted(),
                refused + step.refused());
    }

    /** Empty of nothing. */
    private static String hash(FileChannel file, long from, int length) throws IOException {
        if (length == 0) {
            return "";
        }
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) >= 0) {
            // As much as the drive gives at a time.
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes.array());
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
