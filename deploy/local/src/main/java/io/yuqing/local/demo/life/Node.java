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

    private String series;
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

    /** An original that says what another says. */
    Node(Cascade cascade, Node said, long at, int author) {
        this.cascade = cascade;
        this.parent = null;
        this.kind = Kind.ORIGINAL;
        this.at = Math.floorDiv(at, 1000) * 1000;
        this.words = said.words;
        this.mood = said.mood;
        this.author = author;
        this.seed = said.seed;
    }

    /**
     * Given once, in the order of publication.
     *
     * @param life tells items of this life from those of others
     */
    void number(String life, int value) {
        series = life;
        serial = value;
    }

    public String id() {
        return id((kind.isComment() ? "c" : "p") + series, serial);
    }

    public static String id(String prefix, int number) {
        String digits = Integer.toString(number);
        return prefix + "0".repeat(Math.max(0, 9 - digits.length())) + digits;
    }
}
