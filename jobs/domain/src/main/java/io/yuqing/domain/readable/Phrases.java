/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.readable;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words of a platform that a collector took for words of the writer: links, buttons, the note of an
 * editor. Where they may be the writer's, in the middle of a sentence, they stay.
 */
final class Phrases {
    /** With which characters they begin. */
    static final String FIRST = "ILO网查收图本此复";

    static final String LINK = "网页链接";

    private static final int MAX_NAME = 30;
    private static final int MAX_NOTE = 80;
    private static final List<String> FILMS =
            List.of("的微博视频", "的微博直播", "的秒拍视频", "的优酷视频", "的抖音视频", "的快手视频");

    /** {@code 本帖最后由 某某 于 2026-7-1 08:00 编辑}, {@code 此帖被某某在2026-07-01 08:00重新编辑}. */
    private static final List<String> NOTES = List.of("本帖最后由", "此帖被", "此贴被");

    private static final String NOTE_END = "编辑";

    /** Before the name of a work or its author, for whom a link is copied. */
    private static final String SHARED = "复制打开抖音，看看";

    private static final String PLACE = "IP属地";
    private static final Pattern PLACE_AND_END =
            Pattern.compile(PLACE + "[:：] ?\\p{IsHan}{2,6}( 回复)?(?=[ \\t\\r]{0,9}(\\n|$))");

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
            case 'I' -> place(text, i);
            case 'O' -> glyphAndLink(text, i);
            case 'L' -> glyphAndFilm(text, i);
            case '本', '此' -> note(text, i);
            case '复' -> shared(text, i);
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
            for (String film : FILMS) {
                if (text.startsWith(film, of)) {
                    return Piece.dropped(i, of + film.length());
                }
            }
        }
        return null;
    }

    private static Piece note(String text, int i) {
        if (NOTES.stream().noneMatch(note -> text.startsWith(note, i))) {
            return null;
        }
        int limit = Math.min(text.length(), i + MAX_NOTE);
        int end = text.substring(i, limit).indexOf(NOTE_END);
        return end < 0 ? null : withBrackets(text, i, i + end + NOTE_END.length());
    }

    /** {@code IP属地：云南} at the end of a line, by itself. */
    private static Piece place(String text, int i) {
        if (!text.startsWith(PLACE, i) || (i > 0 && text.charAt(i - 1) > ' ')) {
            return null;
        }
        Matcher place = PLACE_AND_END.matcher(text).region(i, text.length());
        return place.lookingAt() ? Piece.dropped(i, place.end()) : null;
    }

    private static Piece withBrackets(String text, int start, int end) {
        int before = start - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        int after = end;
        while (after < text.length() && text.charAt(after) == ' ') {
            after++;
        }
        boolean both =
                before >= 0
                        && text.charAt(before) == '['
                        && after < text.length()
                        && text.charAt(after) == ']';
        return both ? Piece.dropped(before, after + 1) : Piece.dropped(start, end);
    }

    /** {@code 复制打开抖音，看看【某某的作品】}. */
    private static Piece shared(String text, int i) {
        if (!text.startsWith(SHARED, i)) {
            return null;
        }
        int end = i + SHARED.length();
        int close = text.startsWith("【", end) ? text.indexOf('】', end) : -1;
        return Piece.dropped(i, close > 0 && close - end <= MAX_NOTE ? close + 1 : end);
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
