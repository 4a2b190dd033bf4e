/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.up;

import io.yuqing.local.process.StackException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What was started, to be stopped in the opposite order, once, by whichever comes first: the end of
 * the command, an error, or Ctrl-C. Thread-safe.
 */
final class RunningParts implements AutoCloseable {
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private boolean closed;

    /** Takes over a part, best before it is started. */
    synchronized <T extends AutoCloseable> T add(T part) {
        if (closed) {
            throw new StackException("The stack is being stopped.");
        }
        parts.push(part);
        return part;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        StackException failure = null;
        for (AutoCloseable part : parts) {
            try {
                part.close();
            } catch (Exception e) {
                // The others must stop all the same.
                failure = new StackException("Something did not stop: " + e, e);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
