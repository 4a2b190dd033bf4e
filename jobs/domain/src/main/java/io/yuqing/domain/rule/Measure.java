/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.rule;

import java.util.Optional;

/**
 * What a rule compares. Unless said otherwise the unit is items in the rule's window; "all items"
 * are originals, reposts and comments together.
 */
public enum Measure implements Coded {
    /** Original posts. */
    ORIGINALS(true),
    /** Reposts. */
    REPOSTS(true),
    /** Comments (跟帖). */
    COMMENTS(true),
    /** How far it is carried: reposts; a later version adds platforms reached and voices. */
    SPREAD(true),
    /** Reactions: reposts and comments, without originals. */
    TOTAL(true),
    /** Negative items divided by all items, 0 to 1. */
    NEGATIVE_SHARE(false),
    /**
     * All items divided by all items of the window before; a window before without items is taken
     * as one item.
     */
    GROWTH(false),
    /** All items against the EARS upper bound of the windows before. */
    BURST(false);

    private final boolean monotone;

    Measure(boolean monotone) {
        this.monotone = monotone;
    }

    /**
     * Whether one more item in the window can only raise the value. A rule on such a measure may be
     * evaluated when the item arrives: what holds now still holds at the window's end. The others
     * are evaluated at the window's end, because the next item may turn them round.
     */
    public boolean monotone() {
        return monotone;
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
