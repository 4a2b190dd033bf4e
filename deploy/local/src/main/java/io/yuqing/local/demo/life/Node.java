/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.life;

import io.yuqing.local.demo.county.Dice;
import io.yuqing.local.demo.county.Kind;
import io.yuqing.local.demo.county.Mood;

/**
 * One item of the plan. Its words are not kept: they follow from the seed whenever they are needed.
 */
public final class Node {
    public final Cascade cascade;

    /** What it answers; null for an original. */
    public final Node parent;

    public final Kind kind;

    /** Published, epoch milliseconds of a whole second. */
    public final long at;

    public final Mood mood;

    public final ItemWords words;

    public final int author;
    public final long seed;

    private int serial;

    Node(Cascade cascade, Node parent, Kind kind, long at, Mood mood, int author, Dice dice) {
        this.cascade = cascade;
        this.parent = parent;
        this.kind = kind;
        this.at = Math.floorDiv(at, 1000) * 1000;
        this.words = ItemWords.draw(kind, dice);
        this.mood = words == ItemWords.OWN ? mood : Mood.NEUTRAL;
        this.author = author;
        this.seed = dice.next();
    }

    /** Given once, in the order of publication. */
    void number(int value) {
        serial = value;
    }

    public String id() {
        return id(kind.isComment() ? "c" : "p", serial);
    }

    public static String id(String prefix, int number) {
        String digits = Integer.toString(number);
        return prefix + "0".repeat(Math.max(0, 9 - digits.length())) + digits;
    }
}
