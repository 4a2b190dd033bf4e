/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo;

/**
 * One item of the plan. Its words are not kept: they follow from the seed whenever they are needed.
 */
final class Node {
    final Cascade cascade;

    /** What it answers; null for an original. */
    final Node parent;

    final Kind kind;

    /** Published, epoch milliseconds of a whole second. */
    final long at;

    final Tone tone;

    final Words words;

    final int author;
    final long seed;

    private int serial;

    Node(Cascade cascade, Node parent, Kind kind, long at, Tone tone, int author, Dice dice) {
        this.cascade = cascade;
        this.parent = parent;
        this.kind = kind;
        this.at = Math.floorDiv(at, 1000) * 1000;
        this.words = Words.draw(kind, dice);
        this.tone = words == Words.OWN ? tone : Tone.NEUTRAL;
        this.author = author;
        this.seed = dice.next();
    }

    /** Given once, in the order of publication. */
    void number(int value) {
        serial = value;
    }

    String id() {
        return id(kind.isComment() ? "c" : "p", serial);
    }

    static String id(String prefix, int number) {
        String digits = Integer.toString(number);
        return prefix + "0".repeat(Math.max(0, 9 - digits.length())) + digits;
    }
}
