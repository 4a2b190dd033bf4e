/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.send;

/** Kafka did not confirm everything that was sent; the cause says why. */
public final class NotStoredException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final long stored;

    /**
     * @param stored how many records were confirmed before
     */
    public NotStoredException(long stored, Exception cause) {
        super("Kafka did not confirm a record; " + stored + " are stored", cause);
        this.stored = stored;
    }

    /** How many records were confirmed before. */
    public long stored() {
        return stored;
    }
}
