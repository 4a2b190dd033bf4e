/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.model;

import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInfo;

/**
 * One post or comment on its way through the job, already pseudonymised and masked. It crosses the
 * network and waits in state as {@link ItemPacker} writes it: a field more is a field more there.
 * Strings are never null, an absent value is empty; nobody changes a list or an array of it.
 */
@TypeInfo(ItemPacker.Types.class)
public class Item {
    /** Where it was read: Kafka topic, partition, offset, and the minute of the record's time. */
    public String sourceTopic = "";

    public int sourcePartition;
    public long sourceOffset;
    public long sourceMinute;

    /** The batch with which it was sent, until the ledger knows its outcome; empty for none. */
    public String batch = "";

    /**
     * Unique among all platforms, see {@link io.yuqing.domain.origin.Platforms#id}; so are {@link
     * #rootId} and {@link #parentId}. A post and a comment may have the same.
     */
    public String id = "";

    public String platform = "";
    public String channel = "";

    /** original, repost or comment. */
    public String kind = "";

    public String rootId = "";
    public String parentId = "";

    /** Epoch milliseconds. */
    public long publishedAt;

    public long collectedAt;

    /** When it counts: never later than it was published, collected or recorded by Kafka. */
    public long eventAt;

    /** How far its times lie ahead of when it was recorded. */
    public long aheadMillis;

    /** Event time in its partition when it was read; {@code Long.MIN_VALUE} if unknown. */
    public long partitionTime = Long.MIN_VALUE;

    public String title = "";
    public String text = "";

    /** What is to be read in its pictures or heard in its video. */
    public String mediaText = "";

    public String url = "";

    /** The one it names; else the town of a place that its text names. */
    public String region = "";

    /** Under which name its region is counted. */
    public String countedRegion = "";

    /** Upper 32 bits of the author's pseudonym; serves to count distinct voices only. */
    public int voice;

    public boolean hasEngagement;
    public long likes;
    public long comments;
    public long reposts;
    public long views;

    /** Seen before: only its engagement counters rose. */
    public boolean update;

    /** By how much likes, comments, reposts and views rose in sum. */
    public long engagementRise;

    public List<String> keywords = List.of();

    /** negative, neutral or positive. */
    public String sentiment = "";

    /** The probability of {@link #sentiment}, 0 to 1. */
    public float sentimentScore;

    /** The likeliest attitude is not likely, or the text too short to judge. */
    public boolean lowConfidence;

    /** Code of the routing category, and of a second one that fits as well; empty if none does. */
    public String category = "";

    public String secondCategory = "";
    public float categoryScore;

    /** The rule and its words, or the words that weighed most. */
    public String categoryReason = "";

    /** Ids of the topics it belongs to: its own, after the thread operator also its thread's. */
    public List<String> topics = List.of();

    /** The words by which its own topics fired. */
    public List<String> topicWords = List.of();

    /** The places named, each once. */
    public List<String> places = List.of();

    /** A key that only the same text has; 0 if there are no words to compare. */
    public long textKey;

    /** What an original is compared by with others; empty once that is done. */
    public byte[] fingerprint = {};

    /** The same for originals with nearly the same text; empty if there are no words to compare. */
    public String clusterId = "";

    public String analysisVersion = "";

    /** 1 as first written, 1 more with the thread's topics, more with each rise of engagement. */
    public long version;

    /** The identity under which repeats are recognised. */
    public String identity() {
        return ("comment".equals(kind) ? 'c' : 'p') + id;
    }
}
