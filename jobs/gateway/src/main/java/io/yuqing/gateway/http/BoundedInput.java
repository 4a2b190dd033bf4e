/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.zip.GZIPInputStream;

/**
 * Reads a body to its end: not more bytes than allowed, unpacked ones counted, and not longer than
 * allowed, however little the sender sends at a time.
 */
final class BoundedInput {
    private static final int BUFFER = 1 << 16;

    private final int most;
    private final Duration patience;
    private final LongSupplier nanoClock;

    BoundedInput(int most, Duration patience, LongSupplier nanoClock) {
        this.most = most;
        this.patience = patience;
        this.nanoClock = nanoClock;
    }

    /**
     * @throws Problem if it is too large, too slow, or cannot be unpacked
     */
    byte[] read(InputStream sent, boolean packed) {
        byte[] body = received(sent);
        return packed ? unpacked(body) : body;
    }

    private byte[] received(InputStream sent) {
        long until = nanoClock.getAsLong() + patience.toNanos();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(BUFFER);
        byte[] buffer = new byte[BUFFER];
        try {
            for (int n = sent.read(buffer); n >= 0; n = sent.read(buffer)) {
                add(buffer, n, bytes);
                if (nanoClock.getAsLong() - until > 0) {
                    throw tooSlow();
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            // The server ends a connection on which nothing comes.
            throw tooSlow();
        }
    }

    /** A stream may have several parts; whether one more follows is seen only when all is there. */
    private byte[] unpacked(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(BUFFER);
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body), BUFFER)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                add(buffer, n, bytes);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw broken();
        }
    }

    private void add(byte[] buffer, int n, ByteArrayOutputStream bytes) {
        bytes.write(buffer, 0, n);
        if (bytes.size() > most) {
            throw tooLarge(most);
        }
    }

    static Problem tooLarge(int most) {
        return Problem.of(
                413,
                "too_large",
                "A body may have " + most + " bytes, unpacked: send the rest in another one.");
    }

    private Problem tooSlow() {
        return Problem.retry(
                408,
                "too_slow",
                1,
                "The body did not come whole within "
                        + patience.toSeconds()
                        + " s; nothing was written. Send it again, smaller or faster.");
    }

    private static Problem broken() {
        return Problem.of(
                400, "bad_gzip", "The body is no whole gzip stream; nothing was written.");
    }
}
