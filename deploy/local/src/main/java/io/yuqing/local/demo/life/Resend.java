/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.life;

/**
 * A collector that lost its place sends everything again that came in over some hours.
 *
 * @param from of the first arrivals, epoch milliseconds
 * @param until of the last
 * @param again when the first of them comes again; the others follow at ten times the pace
 */
public record Resend(long from, long until, long again) {
    private static final int PACE = 10;

    public boolean covers(long collectedAt) {
        return collectedAt >= from && collectedAt < until;
    }

    /** When this arrival comes again. */
    public long again(long collectedAt) {
        return again + (collectedAt - from) / PACE;
    }
}
