/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

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
        long until = nanoClock.getAsLong() + patience.toNanos();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(BUFFER);
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = packed ? new GZIPInputStream(sent, BUFFER) : sent) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                bytes.write(buffer, 0, n);
                if (bytes.size() > most) {
                    throw tooLarge(most);
                }
                if (nanoClock.getAsLong() - until > 0) {
                    throw tooSlow();
                }
            }
            return bytes.toByteArray();
        } catch (ZipException e) {
            throw broken();
        } catch (EOFException e) {
            throw packed ? broken() : tooSlow();
        } catch (IOException e) {
            // The server ends a connection on which nothing comes.
            throw tooSlow();
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
