/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify;

import io.yuqing.connector.notify.rate.Backoff;

/**
 * Delivers notices over one channel. Thread-safe; opening one does no I/O. Nothing but an interrupt
 * or a programming error ends in an exception: what the outside world does wrong is a {@link
 * Receipt}.
 *
 * <p>A sender neither waits nor repeats by itself. The caller keeps the pace with a {@link
 * TokenBucket}, of which a notice takes {@link #parts} tokens, and decides by {@link Outcome} and
 * {@link Backoff} whether and when to try again.
 */
public interface Sender extends AutoCloseable {

    /**
     * How many messages the notice will be for the channel's rate, 1 or more. Pure. For mail 1: one
     * conversation with the server serves all recipients.
     */
    int parts(Notice notice);

    /** Whether all of the notice is shown, and nothing cut off at the end for its length. Pure. */
    default boolean isWhole(Notice notice) {
        return true;
    }

    /**
     * One attempt. Blocks until it is decided, at most the channel's timeout for each message, or
     * for each answer of a mail server.
     *
     * @param done {@link Receipt#done} of the attempt before, 0 at first: these parts are not sent
     *     again. Valid as long as the channel's configuration is the same
     */
    Receipt send(Notice notice, long done);

    /** The first attempt. */
    default Receipt send(Notice notice) {
        return send(notice, 0);
    }

    /**
     * Who receives what this sends, as a sign that is equal for two senders to one receiver in one
     * process and says nothing else: no token can be made of it, and none be compared with it.
     * Empty: not known now. The rate of a receiver is one, however many channels lead to it.
     */
    default String receiver() {
        return "";
    }

    /** Ends threads and idle connections. Attempts under way may be cut off. */
    @Override
    void close();
}
