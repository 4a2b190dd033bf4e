/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.life;

import io.yuqing.local.demo.county.Dice;
import io.yuqing.local.demo.county.Kind;

/** What an item says beyond being there. */
public enum ItemWords {
    /** Nothing: a bare repost. */
    NONE,
    /** A set phrase such as 转发. */
    PHRASE,
    /** Words of its own, in its mood. */
    OWN;

    static ItemWords draw(Kind kind, Dice dice) {
        return kind == Kind.REPOST ? values()[dice.weighted(0.35, 0.25, 0.40)] : OWN;
    }
}
