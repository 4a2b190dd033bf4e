/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.http;

import io.javalin.http.Context;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Duration;

/**
 * What is still to come of a request that was answered early. A connection that is closed while
 * somebody sends is broken for him, and he does not see the answer: so the rest is read and thrown
 * away, for a while. Thread-safe.
 */
final class Leftover {
    private static final Duration OF_KNOWN = Duration.ofSeconds(20);
    private static final Duration OF_OTHERS = Duration.ofSeconds(2);
    private static final Duration QUIET = Duration.ofMillis(500);
    private static final Duration LOOK = Duration.ofMillis(5);

    /** Threads are there for those who are served. */
    private static final int MOST = 16;

    private static final int BUFFER = 1 << 16;

    private final Slots readers = new Slots(MOST);

    /**
     * Returns when nothing more comes.
     *
     * @param known whether somebody sends who may
     * @param begun whether some of the body was read
     */
    void read(Context request, boolean known, boolean begun) {
        // Who waits for a sign to send has nothing under way, and would take reading for the sign.
        if (!begun && request.header("Expect") != null) {
            return;
        }
        try (Slots.Slot slot = readers.take()) {
            if (slot != null) {
                read(request.req().getInputStream(), known ? OF_KNOWN : OF_OTHERS);
            }
        } catch (IOException e) {
            // Nobody is there any more.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void read(ServletInputStream body, Duration patience)
            throws IOException, InterruptedException {
        byte[] buffer = new byte[BUFFER];
        long end = System.nanoTime() + patience.toNanos();
        long quietUntil = System.nanoTime() + QUIET.toNanos();
        while (!body.isFinished() && System.nanoTime() < Math.min(end, quietUntil)) {
            int there = body.available();
            if (there > 0) {
                body.read(buffer, 0, Math.min(there, BUFFER));
                quietUntil = System.nanoTime() + QUIET.toNanos();
            } else {
                Thread.sleep(LOOK.toMillis());
            }
        }
    }
}
