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
 * @param category code of the routing category; empty likewise
 * @param region region that the item names; empty likewise
 * @param voice upper 32 bits of the author's pseudonym, or {@link #NO_VOICE}
 * @param text upper 32 bits of the key that only the same text has, or {@link #NO_TEXT}
 * @param engagement rise of likes, comments, reposts and views shown on the item; not negative
 */
public record Contribution(
        ItemKind kind,
        Attitude attitude,
        String channel,
        String platform,
        String category,
        String region,
        int voice,
        int text,
        long engagement) {
    /** An item that names no author counts as an item and not as a voice. */
    public static final int NO_VOICE = 0;

    /** An item without words, or one whose copies are not counted. */
    public static final int NO_TEXT = 0;

    /** An item of no region. */
    public Contribution(
            ItemKind kind,
            Attitude attitude,
            String channel,
            String platform,
            String category,
            int voice,
            int text,
            long engagement) {
        this(kind, attitude, channel, platform, category, "", voice, text, engagement);
    }

    /** The rise of engagement counters of an item that was counted before. */
    public static Contribution ofEngagement(long rise) {
        return new Contribution(null, null, "", "", "", NO_VOICE, NO_TEXT, rise);
    }
}
