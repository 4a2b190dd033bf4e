/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** A request whose short body has come whole, so that nobody waits for it any more. */
final class FormBody extends HttpServletRequestWrapper {
    private static final Duration LOOK = Duration.ofMillis(5);

    private final byte[] body;

    private FormBody(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
    }

    /**
     * Waits for the body, however little of it comes at a time.
     *
     * @param request says how long its body is
     * @return empty if it did not come in time
     * @throws IOException if nobody is there any more
     */
    static Optional<HttpServletRequest> of(HttpServletRequest request, Duration patience)
            throws IOException {
        byte[] body = new byte[request.getContentLength()];
        int read = 0;
        long end = System.nanoTime() + patience.toNanos();
        ServletInputStream sent = request.getInputStream();
        while (read < body.length) {
            int there = Math.min(sent.available(), body.length - read);
            if (there > 0) {
                read += Math.max(0, sent.read(body, read, there));
            } else if (sent.isFinished() || System.nanoTime() - end > 0 || !rested()) {
                return Optional.empty();
            }
        }
        return Optional.of(new FormBody(request, body));
    }

    /** Reading would wait for as long as somebody sends a byte now and then. */
    private static boolean rested() {
        try {
            Thread.sleep(LOOK.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Bytes(new ByteArrayInputStream(body));
    }

    /** All of it is there. */
    private static final class Bytes extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Bytes(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int at, int length) {
            return bytes.read(into, at, length);
        }

        @Override
        public int available() {
            return bytes.available();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("The body is there: read it.");
        }
    }
}
