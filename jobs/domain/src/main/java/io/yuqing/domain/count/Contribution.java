/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.count;

/**
 * What one item adds to a slice of a subject.
 *
 * @param kind original, repost or comment; null for a mere rise of engagement counters
 * @param attitude sentiment of the writer; null with a null kind
 * @param channel channel code; empty if the item names none, then it is not counted by channel
 * @param platform platform name; empty likewise
 * @param voice upper 32 bits of the author's pseudonym, or {@link #NO_VOICE}
 * @param engagement rise of likes, comments, reposts and views shown on the item; not negative
 */
public record Contribution(
        ItemKind kind,
        Attitude attitude,
        String channel,
        String platform,
        int voice,
        long engagement) {
    /** An item that names no author counts as an item and not as a voice. */
    public static final int NO_VOICE = 0;

    /** The rise of engagement counters of an item that was counted before. */
    public static Contribution ofEngagement(long rise) {
        return new Contribution(null, null, "", "", NO_VOICE, rise);
    }
}
