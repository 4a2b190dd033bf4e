/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.readable;

import io.yuqing.domain.privacy.plain.Chars;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Codes in brackets: those of forums ({@code [b]}, {@code [img]…[/img]}), stand-ins ({@code [图片]}),
 * pictures and links of Markdown, emoticons by number ({@code {:4_97:}}).
 */
final class Codes {
    private static final String ENTRY = "[*]";
    private static final int MAX_NAME = 12;
    private static final int MAX_VALUE = 300;
    private static final int MAX_LABEL = 300;
    private static final int MAX_TARGET = 2048;

    private static final Set<String> NAMES =
            Set.of(
                    """
                    b i u s p url email code size color font backcolor align center left right float indent
                    list li table tr td th sup sub hide free fly move index page password post sell reply
                    """
                            .strip()
                            .split("\\s+"));

    /** Between their codes stands a number, an address, or what somebody else wrote. */
    private static final Set<String> UNREAD =
            Set.of(
                    "img",
                    "attach",
                    "attachimg",
                    "attachment",
                    "emot",
                    "media",
                    "flash",
                    "audio",
                    "video",
                    "swf",
                    "mp3",
                    "wma",
                    "rm",
                    "quote",
                    "em",
                    "face",
                    "postbg");

    private static final Set<String> LINES =
            Set.of("list", "li", "table", "tr", "td", "p", "align");

    private static final Set<String> STAND_INS =
            Set.of(
                    "图片", "视频", "表情", "动画表情", "语音", "链接", "文件", "位置", "动图", "照片", "音频", "小程序",
                    "图片评论", "评论配图", "查看图片", "名片", "直播", "投票", "音乐", "长图", "pic", "image", "img",
                    "video", "photo", "gif", "sticker", "emoji", "picture", "file", "link");

    private static final Pattern NUMBERED =
            Pattern.compile("(组图)?共[0-9]{1,3}张图?|(图片|pic|image|img|em|emot|face|smiley)[0-9]{1,4}");

    private final String text;

    /** Where the last end of a code stands, by its name; -1 if it never ends. */
    private final Map<String, Integer> lastEnds = new HashMap<>(0);

    Codes(String text) {
        this.text = text;
    }

    /** What begins at the bracket or exclamation mark, or null. */
    Piece at(int i) {
        return switch (text.charAt(i)) {
            case '{' -> smiley(i);
            case '!' -> text.startsWith("![", i) ? picture(i) : null;
            default -> inBrackets(i);
        };
    }

    private Piece inBrackets(int i) {
        int end = standIn(i);
        if (end > 0) {
            return Piece.dropped(i, end);
        }
        if (text.charAt(i) != '[') {
            return null;
        }
        Piece code = code(i);
        return code == null ? link(i) : code;
    }

    /** Behind a stand-in, or -1. */
    private int standIn(int i) {
        char close = text.charAt(i) == '[' ? ']' : '］';
        int end = indexOf(close, i + 1, MAX_NAME);
        if (end < 0) {
            return -1;
        }
        String word = text.substring(i + 1, end).toLowerCase(Locale.ROOT);
        boolean stands = STAND_INS.contains(word) || isNumbered(word);
        // A code of that name has an end.
        return stands && lastEnd(word) <= i ? end + 1 : -1;
    }

    /** {@code 组图共3张}, {@code 图片2}, {@code em01}. */
    private static boolean isNumbered(String word) {
        boolean may =
                !word.isEmpty()
                        && (word.indexOf('共') >= 0
                                || Chars.isAsciiDigit(word.charAt(word.length() - 1)));
        return may && NUMBERED.matcher(word).matches();
    }

    private Piece code(int i) {
        boolean closing = text.startsWith("[/", i);
        int from = closing ? i + 2 : i + 1;
        int to = from;
        while (to < text.length()
                && to - from < MAX_NAME
                && Chars.isAsciiAlphanumeric(text.charAt(to))) {
            to++;
        }
        if (to == from) {
            boolean entry = text.startsWith(ENTRY, i) && lastEnd("list") > i;
            return entry ? new Piece(i, i + ENTRY.length(), Piece.BREAK) : null;
        }
        String name = text.substring(from, to).toLowerCase(Locale.ROOT);
        boolean unread = UNREAD.contains(name);
        if (!unread && !NAMES.contains(name)) {
            return null;
        }
        int end = closing || to == text.length() ? to : valueEnd(to);
        if (end < 0 || end >= text.length() || text.charAt(end) != ']') {
            return null;
        }
        if (closing) {
            return piece(i, end + 1, name);
        }
        if (lastEnd(name) <= i) {
            return end > to ? piece(i, end + 1, name) : null;
        }
        return unread ? Piece.dropped(i, unreadEnd(name, end + 1)) : piece(i, end + 1, name);
    }

    private static Piece piece(int start, int end, String name) {
        return LINES.contains(name)
                ? new Piece(start, end, Piece.BREAK)
                : Piece.dropped(start, end);
    }

    /** Where the value that begins with {@code =} or a colon ends; -1 if it does not. */
    private int valueEnd(int to) {
        char c = text.charAt(to);
        return c == '=' || c == ':' ? indexOf(']', to, MAX_VALUE) : to;
    }

    /** Behind the end of the code that was opened, and of those within. */
    private int unreadEnd(String name, int from) {
        int depth = 1;
        int end = from;
        for (int i = text.indexOf('[', from); i >= 0; i = text.indexOf('[', i + 1)) {
            if (text.regionMatches(true, i, "[" + name, 0, name.length() + 1)) {
                depth++;
            } else if (text.regionMatches(true, i, "[/" + name + "]", 0, name.length() + 3)) {
                depth--;
                end = i + name.length() + 3;
                if (depth == 0) {
                    return end;
                }
            }
        }
        return end;
    }

    private int lastEnd(String name) {
        return lastEnds.computeIfAbsent(name, this::findLastEnd);
    }

    private int findLastEnd(String name) {
        String end = "[/" + name + "]";
        for (int i = text.lastIndexOf("[/"); i >= 0; i = text.lastIndexOf("[/", i - 1)) {
            if (text.regionMatches(true, i, end, 0, end.length())) {
                return i;
            }
        }
        return -1;
    }

    /** {@code ![…](…)}; what describes it is the page's. */
    private Piece picture(int i) {
        int label = indexOf(']', i + 2, MAX_LABEL);
        int end = label < 0 ? -1 : targetEnd(label + 1, false);
        return end < 0 ? null : new Piece(i, end, Emoticon.in(text.substring(i + 2, label)));
    }

    /** {@code […](…)}, of which the words stay. */
    private Piece link(int i) {
        int label = indexOf(']', i + 1, MAX_LABEL);
        int end = label < 0 ? -1 : targetEnd(label + 1, true);
        return end < 0 ? null : new Piece(i, end, text.substring(i + 1, label));
    }

    /**
     * Behind the target in round brackets, or -1; a remark in brackets behind an emoticon is none.
     */
    private int targetEnd(int open, boolean address) {
        if (!text.startsWith("(", open)) {
            return -1;
        }
        int close = indexOf(')', open + 1, MAX_TARGET);
        if (close < 0) {
            return -1;
        }
        String target = text.substring(open + 1, close);
        boolean leads =
                target.startsWith("http") || target.startsWith("/") || target.startsWith("#");
        return leads || (!address && isFile(target)) ? close + 1 : -1;
    }

    private static boolean isFile(String target) {
        return target.indexOf('.') > 0 && target.chars().allMatch(c -> c > ' ' && c < 0x7F);
    }

    private Piece smiley(int i) {
        if (!text.startsWith("{:", i)) {
            return null;
        }
        int end = indexOf('}', i + 2, MAX_NAME);
        return end > i + 3 && text.charAt(end - 1) == ':' ? Piece.dropped(i, end + 1) : null;
    }

    /** On the same line, at most so far; or -1. */
    private int indexOf(char wanted, int from, int most) {
        int limit = Math.min(text.length(), from + most);
        for (int i = from; i < limit && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == wanted) {
                return i;
            }
        }
        return -1;
    }
}
