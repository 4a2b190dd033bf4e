/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.rule;

import java.util.Optional;

/**
 * What a rule counts or computes over the items of a subject in its window. Each is defined once,
 * here and in the alert package's {@code Values}.
 */
public enum Measure implements Coded {
    /** Originals, reposts and comments. */
    ITEMS(Kind.SUM),
    /** Original posts. */
    ORIGINALS(Kind.SUM),
    /** Reposts. */
    REPOSTS(Kind.SUM),
    /** Comments (跟帖). */
    COMMENTS(Kind.SUM),
    /** How far it is carried: reposts. Platforms and voices are measures of their own. */
    SPREAD(Kind.SUM),
    /** Reactions: reposts and comments, without originals. */
    TOTAL(Kind.SUM),
    /** Media involvement: items of portals and traditional media. */
    MEDIA(Kind.SUM),
    /** The rise of likes, comments, reposts and views that collectors saw on items. */
    ENGAGEMENT(Kind.SUM),
    /** The heat index (热度), see {@code Heat}. */
    HEAT(Kind.SUM),
    /** Distinct voices. */
    VOICES(Kind.BREADTH),
    /** Channels reached. */
    CHANNELS(Kind.BREADTH),
    /** Platforms reached. */
    PLATFORMS(Kind.BREADTH),
    /** Negative items divided by all items, 0 to 1. */
    NEGATIVE_SHARE(Kind.QUOTIENT),
    /** Short for {@code measure: items, compare: ratio}. */
    GROWTH(Kind.SUM),
    /** Short for {@code measure: items, compare: baseline}. */
    BURST(Kind.SUM);

    private enum Kind {
        SUM,
        BREADTH,
        QUOTIENT
    }

    private final Kind kind;

    Measure(Kind kind) {
        this.kind = kind;
    }

    /** Whether the values of two stretches of time add up to the value of both. */
    public boolean additive() {
        return kind == Kind.SUM;
    }

    /** Whether it asks who and where, and not only how many. */
    public boolean breadth() {
        return kind == Kind.BREADTH;
    }

    /** Whether one more item in the window can only raise the value. */
    public boolean growing() {
        return kind != Kind.QUOTIENT;
    }

    /** The comparison of a rule that names none. */
    public Compare usualCompare() {
        return switch (this) {
            case GROWTH -> Compare.RATIO;
            case BURST -> Compare.BASELINE;
            default -> Compare.THRESHOLD;
        };
    }

    /** The word used on the wire and in ClickHouse. */
    @Override
    public String code() {
        return Codes.of(this);
    }

    /** The constant with this word, if there is one. */
    public static Optional<Measure> find(String code) {
        return Codes.find(Measure.class, code);
    }
}
