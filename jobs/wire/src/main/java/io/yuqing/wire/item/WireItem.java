/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.item;

/**
 * One post or comment as it came over the wire, checked but not yet de-identified: {@link #author},
 * {@link #title}, {@link #text} and {@link #mediaText} are raw and must not leave the task that
 * decoded them.
 *
 * <p>A plain class with public fields because Flink serialises it. No field is null in an item that
 * {@link ItemDecoder} made; what the record did not say is {@code ""} or 0.
 */
public final class WireItem {

    public static final String ORIGINAL = "original";
    public static final String REPOST = "repost";
    public static final String COMMENT = "comment";

    /**
     * {@code platform/id}, see {@link io.yuqing.domain.origin.Platforms#id}; so are {@link #rootId}
     * and {@link #parentId}. A post and a comment of one platform may have the same.
     */
    public String id = "";

    /** The code of where it was published, such as {@code weibo}. */
    public String platform = "";

    /**
     * One of {@link Channels}; of a comment that names none that of its platform, {@code ""} if
     * that is not known.
     */
    public String channel = "";

    /** {@link #ORIGINAL}, {@link #REPOST} or {@link #COMMENT}. */
    public String kind = "";

    /**
     * The original of the thread; the item's own id for an original, the post commented on for a
     * comment.
     */
    public String rootId = "";

    /**
     * The post reposted or the comment replied to; {@code ""} for an original and for a comment on
     * the post itself.
     */
    public String parentId = "";

    /** Raw: replaced by a pseudonym in the first operator. {@code ""} is an unknown author. */
    public String author = "";

    public String title = "";

    /** {@code ""} is a repost without words of its own. */
    public String text = "";

    /**
     * What is to be read in its pictures or heard in its video, as a collector made it out; raw.
     */
    public String mediaText = "";

    public String url = "";

    /** In the spelling of {@link io.yuqing.domain.origin.Region}. */
    public String region = "";

    /** As the platform or the collector says, epoch milliseconds. */
    public long publishedAt;

    /**
     * When a collector saw it, epoch milliseconds; the Kafka record's timestamp if the record did
     * not say.
     */
    public long collectedAt;

    /**
     * Event time in epoch milliseconds: the earliest of publication, collection and the record's
     * timestamp. What was seen has been published, whatever a clock says.
     */
    public long eventAt;

    /** How far its times lie ahead of that of its record or of each other, in milliseconds. */
    public long aheadMillis;

    /**
     * Whether the record carried counters that can be read; without them the four below are 0 and
     * mean nothing.
     */
    public boolean hasEngagement;

    public long likes;
    public long comments;
    public long reposts;
    public long views;

    /** Counters that were sent and could not be read; they are 0 above. */
    public int unreadCounters;

    public WireItem() {}
}
