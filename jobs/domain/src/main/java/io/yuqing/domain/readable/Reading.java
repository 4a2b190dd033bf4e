/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.readable;

/** One walk through a text, which takes out a single layer. Used once. */
final class Reading {
    private final String text;
    private final Tags tags;
    private final Codes codes;
    private final StringBuilder out = new StringBuilder(0);
    private int copied;

    private Reading(String text) {
        this.text = text;
        this.tags = new Tags(text);
        this.codes = new Codes(text);
    }

    /** The same instance if there is nothing to take out. */
    static String of(String text) {
        int first = Signs.next(text, 0);
        String read = first == text.length() ? text : new Reading(text).from(first);
        return LineEnds.without(read);
    }

    private String from(int first) {
        boolean changed = false;
        int i = first;
        while (i < text.length()) {
            Piece piece = pieceAt(i);
            if (piece == null) {
                i = Signs.next(text, i + 1);
            } else {
                changed = true;
                i = Signs.next(text, replace(piece));
            }
        }
        if (!changed) {
            return text;
        }
        out.append(text, copied, text.length());
        return out.toString().strip();
    }

    private Piece pieceAt(int i) {
        return switch (text.charAt(i)) {
            case '<', ']' -> tags.at(i);
            case '&' -> References.at(text, i);
            case '[', '［', '!', '{' -> codes.at(i);
            default ->
                    Signs.isUnseen(text.charAt(i)) ? Piece.dropped(i, i + 1) : Phrases.at(text, i);
        };
    }

    /** Returns where to go on. */
    private int replace(Piece piece) {
        out.append(text, copied, Math.max(copied, piece.start()));
        copied = piece.end();
        if (!piece.left().equals(Piece.BREAK)) {
            out.append(piece.left());
            return copied;
        }
        // Blanks and line ends around such a tag are the page's own layout.
        while (copied < text.length() && isLayout(text.charAt(copied))) {
            copied++;
        }
        int length = out.length();
        while (length > 0 && isLayout(out.charAt(length - 1))) {
            length--;
        }
        out.setLength(length);
        if (length > 0) {
            out.append('\n');
        }
        return copied;
    }

    private static boolean isLayout(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }
}
