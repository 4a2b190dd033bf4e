/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.batch;

/**
 * What whoever sent a batch knows of it.
 *
 * @param sent records that Kafka has stored; {@link #UNKNOWN} if nobody says
 */
record Receipt(String batch, long sent) {
    static final long UNKNOWN = -1;

    boolean saysHowMany() {
        return sent != UNKNOWN;
    }
}
