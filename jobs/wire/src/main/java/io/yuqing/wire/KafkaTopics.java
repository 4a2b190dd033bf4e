/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire;

/** What the topics of Kafka are called unless a configuration names others. */
public final class KafkaTopics {
    public static final String POSTS = "yuqing.posts";
    public static final String COMMENTS = "yuqing.comments";

    /** Compacted, by id of the topic that staff watch. */
    public static final String TOPICS = "yuqing.topics";

    /** Compacted, by id of the rule. */
    public static final String RULES = "yuqing.rules";

    /** Compacted, by id of the source. */
    public static final String SOURCES = "yuqing.sources";

    /** Compacted, by id of the silence. */
    public static final String SILENCES = "yuqing.silences";

    /** Compacted, by feed: how far the gateway has read it. */
    public static final String FEED_POSITIONS = "yuqing.feed-positions";

    /** Compacted, by name: who may log in to the desk. */
    public static final String ACCOUNTS = "yuqing.accounts";

    /** Who changed topics, rules, sources and silences, and why; kept for good. */
    public static final String SETTINGS_LOG = "yuqing.settings-log";

    /**
     * The one log of what is done in cases, and the only truth about them: one partition, one key,
     * never compacted, kept for good.
     */
    public static final String CASE_ACTIONS = "yuqing.case-actions";

    /** Compacted, by id of the act: the free texts of entries, which can be struck out here. */
    public static final String CASE_TEXTS = "yuqing.case-texts";

    /** What the log of cases brought about, by case; kept for good. */
    public static final String CASE_EVENTS = "yuqing.case-events";

    /** Compacted, by case: how it stands. Also the settings in force and the last seal. */
    public static final String CASES = "yuqing.cases";

    public static final String ALERTS = "yuqing.alerts";

    /** By item: the first original of each cluster of near copies, for the second reading. */
    public static final String ORIGINALS = "yuqing.originals";

    /** Compacted, by item: what the second reading says of it. */
    public static final String JUDGEMENTS = "yuqing.judgements";

    public static final String DEAD_LETTERS = "yuqing.dead-letters";

    private KafkaTopics() {}
}
