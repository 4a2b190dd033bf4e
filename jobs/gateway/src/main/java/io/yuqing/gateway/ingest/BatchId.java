/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.ingest;

import java.security.SecureRandom;
import java.util.Locale;

/** Names of batches: later ones sort after earlier ones, and none is given twice. */
public final class BatchId {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RADIX = 36;

    /** Six digits of chance: a batch of another process in the same millisecond. */
    private static final long CHANCE = (long) Math.pow(RADIX, 6);

    private BatchId() {}

    /** A new one, of a batch that came over HTTP. */
    public static String next(long nowMillis) {
        String chance = Long.toString(CHANCE + RANDOM.nextLong(CHANCE), RADIX).substring(1);
        return ("b" + Long.toString(nowMillis, RADIX) + chance).toLowerCase(Locale.ROOT);
    }
}
