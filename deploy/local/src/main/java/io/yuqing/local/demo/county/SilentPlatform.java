/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.county;

/**
 * When the collector of {@link Source#FALLS_SILENT} breaks down: nothing of it arrives after that.
 */
public final class SilentPlatform {
    private static final double SHARE_OF_DURATION = 0.7;

    /** What was published just before the breakdown still arrives in time. */
    private static final long GRACE_MILLIS = 120_000;

    private SilentPlatform() {}

    public static long from(DemoOptions options) {
        return options.at(SHARE_OF_DURATION);
    }

    public static long publishedUntil(DemoOptions options) {
        return from(options) - GRACE_MILLIS;
    }
}
