/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.readable;

import java.util.List;

/**
 * Words of a platform that a collector took for words of the writer: links, buttons, the note of an
 * editor. Where they may be the writer's, in the middle of a sentence, they stay.
 */
final class Phrases {
    /** With which characters they begin. */
    static final String FIRST = "OL网查收图本";

    static final String LINK = "网页链接";

    private static final int MAX_NAME = 30;
    private static final int MAX_NOTE = 80;
    private static final String FILM = "的微博视频";
    private static final String NOTE = "本帖最后由";
    private static final String NOTE_END = "编辑";

    /** They go where they are set apart from the text on both sides. */
    private static final List<String> APART =
            List.of(
                    LINK,
                    "收起|查看大图|向左转|向右转",
                    "查看大图|向左转|向右转",
                    "查看图片",
                    "查看大图",
                    "查看动图",
                    "查看原图",
                    "查看更多",
                    "查看视频",
                    "图片评论");

    private Phrases() {}

    /** What begins at {@code i}, or null. */
    static Piece at(String text, int i) {
        return switch (text.charAt(i)) {
            case 'O' -> glyphAndLink(text, i);
            case 'L' -> glyphAndFilm(text, i);
            case '本' -> note(text, i);
            default -> apart(text, i);
        };
    }

    private static Piece apart(String text, int i) {
        for (String phrase : APART) {
            if (text.startsWith(phrase, i)) {
                int end = i + phrase.length();
                boolean apart = !isWordAt(text, i - 1) && !isWordAt(text, end);
                return apart ? Piece.dropped(i, end) : null;
            }
        }
        return null;
    }

    /** The glyph of a link, in the platform's own font a small chain, is a letter elsewhere. */
    private static Piece glyphAndLink(String text, int i) {
        return text.startsWith(LINK, i + 1) && !isAsciiWordBefore(text, i)
                ? Piece.dropped(i, i + 1 + LINK.length())
                : null;
    }

    /** {@code L某某的微博视频}, likewise. */
    private static Piece glyphAndFilm(String text, int i) {
        if (isAsciiWordBefore(text, i)) {
            return null;
        }
        int limit = Math.min(text.length(), i + 1 + MAX_NAME);
        for (int of = i + 1; of < limit && isNamePart(text.charAt(of)); of++) {
            if (text.startsWith(FILM, of)) {
                return Piece.dropped(i, of + FILM.length());
            }
        }
        return null;
    }

    /** {@code 本帖最后由 某某 于 2026-7-1 08:00 编辑}. */
    private static Piece note(String text, int i) {
        if (!text.startsWith(NOTE, i)) {
            return null;
        }
        int limit = Math.min(text.length(), i + MAX_NOTE);
        int end = text.substring(i, limit).indexOf(NOTE_END);
        return end < 0 ? null : Piece.dropped(i, i + end + NOTE_END.length());
    }

    private static boolean isAsciiWordBefore(String text, int i) {
        return isWordAt(text, i - 1) && text.charAt(i - 1) < 0x80;
    }

    private static boolean isWordAt(String text, int i) {
        return i >= 0 && i < text.length() && Character.isLetterOrDigit(text.charAt(i));
    }

    static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '·';
    }
}
