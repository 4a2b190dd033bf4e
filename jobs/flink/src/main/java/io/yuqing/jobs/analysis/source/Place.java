/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.source;

/**
 * Where items come from: a platform, a channel of it, and whether people imported them.
 *
 * @param imported a file or typed by hand: it came, and no collector is alive for that
 */
record Place(String platform, String channel, boolean imported) {
    private static final String SEPARATOR = "\u0001";
    private static final String IMPORTED = "f";

    /** Under which its history is stored; savepoints have it. */
    String key() {
        String place = platform + SEPARATOR + channel;
        return imported ? place + SEPARATOR + IMPORTED : place;
    }

    /** The place of a {@link #key}. */
    static Place ofKey(String key) {
        String[] parts = key.split(SEPARATOR, -1);
        return new Place(parts[0], parts[1], parts.length > 2);
    }

    /** The same place, of what its collectors bring. */
    Place collected() {
        return new Place(platform, channel, false);
    }
}
