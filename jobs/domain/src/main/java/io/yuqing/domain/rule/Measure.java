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
    ITEMS(Kind.SUM, "全部条数", "总量"),
    /** Original posts. */
    ORIGINALS(Kind.SUM, "原帖数", "原创帖文"),
    /** Reposts. */
    REPOSTS(Kind.SUM, "转发数", "转发"),
    /** Comments (跟帖). */
    COMMENTS(Kind.SUM, "跟帖数", "跟帖"),
    /** How far it is carried: reposts. Platforms and voices are measures of their own. */
    SPREAD(Kind.SUM, "转发数", "传播"),
    /** Reactions: reposts and comments, without originals. */
    TOTAL(Kind.SUM, "跟帖与转发数", "转发和跟帖"),
    /** Media involvement: items of portals and traditional media. */
    MEDIA(Kind.SUM, "门户与传统媒体条数", "媒体报道"),
    /** The rise of likes, comments, reposts and views that collectors saw on items. */
    ENGAGEMENT(Kind.SUM, "互动增量", "互动增量"),
    /** The heat index (热度), see {@code Heat}. */
    HEAT(Kind.SUM, "热度", "热度"),
    /** Distinct voices. */
    VOICES(Kind.BREADTH, "发声人数", "参与人数"),
    /** Channels reached. */
    CHANNELS(Kind.BREADTH, "渠道数", "涉及渠道数"),
    /** Platforms reached. */
    PLATFORMS(Kind.BREADTH, "平台数", "涉及平台数"),
    /** Negative items divided by all items, 0 to 1. */
    NEGATIVE_SHARE(Kind.SHARE, "负面占比", "负面占比"),
    /** Short for {@code measure: items, compare: ratio}. */
    GROWTH(Kind.SUM, "全部条数", "较前一时段增长"),
    /** Short for {@code measure: items, compare: baseline}. */
    BURST(Kind.SUM, "全部条数", "总量");

    private enum Kind {
        SUM,
        BREADTH,
        SHARE
    }

    private final Kind kind;
    private final String text;
    private final String notice;

    Measure(Kind kind, String text, String notice) {
        this.kind = kind;
        this.text = text;
        this.notice = notice;
    }

    /** What is counted, as rules and explanations say it: a number without its comparison. */
    public String text() {
        return text;
    }

    /** What a notice says went up: short, and with the comparison that the name stands for. */
    public String noticeText() {
        return notice;
    }

    /** Whether the values of two stretches of time add up to the value of both. */
    public boolean additive() {
        return kind == Kind.SUM;
    }

    /** Whether it asks who and where, and not only how many. */
    public boolean breadth() {
        return kind == Kind.BREADTH;
    }

    /** Whether it is a part of all items, 0 to 1, which says nothing of a handful of items. */
    public boolean share() {
        return kind == Kind.SHARE;
    }

    /** Whether one more item in the window can only raise the value. */
    public boolean growing() {
        return kind != Kind.SHARE;
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
