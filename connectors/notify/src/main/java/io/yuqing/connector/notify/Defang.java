/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify;

import java.text.Normalizer;
import java.util.List;

/**
 * Makes addresses in a text dead that mail clients and chat apps would make links of: {@code
 * https[:]//evil[.]cn/x} can be read and not followed. What links need is taken away sign by sign,
 * without a list of what is an address, for every client has its own. Pure. No piece of a text that
 * was made so changes again, so it may be cut afterwards.
 */
final class Defang {
    private static final String COLONS = ":：﹕︓";
    private static final String SLASHES = "/／\\＼";
    private static final String DOTS = ".．﹒․";

    /** The full stop of Chinese, which browsers read as the dot of a domain. */
    private static final String FULL_STOPS = "。｡";

    /** Hidden signs that no emoji is made of. */
    private static final String INVISIBLE =
            "\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff";

    /** Schemes that need no slashes. */
    private static final List<String> SCHEMES =
            List.of(
                    "mailto",
                    "tel",
                    "sms",
                    "smsto",
                    "javascript",
                    "vbscript",
                    "magnet",
                    "sip",
                    "callto",
                    "skype",
                    "facetime",
                    "onenote",
                    "outlook",
                    "file",
                    "ms-msdt");

    /** The most used of those that are no word in ASCII. */
    private static final List<String> CHINESE_DOMAINS =
            List.of("中国", "中國", "公司", "网络", "网址", "集团", "在线", "中文网", "商城", "政务", "公益", "我爱你");

    private final int[] text;
    private final StringBuilder out;

    private Defang(String text) {
        this.text = text.codePoints().filter(c -> INVISIBLE.indexOf(c) < 0).toArray();
        this.out = new StringBuilder(text.length() + 16);
    }

    static String text(String text) {
        return new Defang(text).dead();
    }

    private String dead() {
        for (int i = 0; i < text.length; i++) {
            if (isDotOfDomain(i) || isDotOfIp(i)) {
                out.append("[.]");
            } else if (isColonOfScheme(i)) {
                out.append("[:]");
            } else if (text[i] == '\\' && at(i + 1) == '\\') {
                // \\server\share: Windows would log in there.
                out.append('＼');
            } else if (text[i] == '<' && isAscii(at(i + 1), "/!?")) {
                out.append('＜');
            } else if (text[i] == '(' && !out.isEmpty() && out.charAt(out.length() - 1) == ']') {
                out.append('（');
            } else {
                out.appendCodePoint(text[i]);
            }
        }
        return out.toString();
    }

    private boolean isDotOfDomain(int i) {
        int before = at(previous(i));
        int after = next(i);
        if (isOneOf(DOTS, text[i])) {
            return isOfName(before) && Character.isAlphabetic(at(after)) && !isListMark(i, after);
        }
        return isOneOf(FULL_STOPS, text[i])
                && (isLatin(at(after)) && (isLatin(before) || isDigit(before))
                        || isOfName(before) && startsWithDomain(after, true));
    }

    /** 1.今天, A.今天 */
    private boolean isListMark(int dot, int after) {
        if (isAsciiLetter(at(after)) || startsWithDomain(after, false)) {
            return false;
        }
        int first = at(dot - 1);
        int second = at(dot - 2);
        if (isAsciiLetter(first)) {
            return !isOfName(second) && !isOneOf(DOTS, second);
        }
        int begin = isDigit(second) ? at(dot - 3) : second;
        return isDigit(first) && !isOfName(begin) && !isOneOf(DOTS, begin);
    }

    private boolean startsWithDomain(int start, boolean withPath) {
        for (String domain : CHINESE_DOMAINS) {
            int length = domain.length();
            boolean starts = true;
            for (int i = 0; i < length; i++) {
                starts &= at(start + i) == domain.charAt(i);
            }
            if (starts && (!withPath || isOneOf(SLASHES, at(start + length)))) {
                return true;
            }
        }
        return false;
    }

    /** Of four numbers or more; fewer are a date or a version. */
    private boolean isDotOfIp(int dot) {
        if (!isOneOf(DOTS, text[dot])) {
            return false;
        }
        int dots = 1;
        for (int i = dot - 1; isDigit(at(i)) || isDotBetweenDigits(i); i--) {
            dots += isDigit(at(i)) ? 0 : 1;
        }
        for (int i = dot + 1; isDigit(at(i)) || isDotBetweenDigits(i); i++) {
            dots += isDigit(at(i)) ? 0 : 1;
        }
        return dots >= 3 && isDotBetweenDigits(dot);
    }

    private boolean isDotBetweenDigits(int i) {
        return isOneOf(DOTS, at(i)) && isDigit(at(i - 1)) && isDigit(at(i + 1));
    }

    private boolean isColonOfScheme(int i) {
        if (!isOneOf(COLONS, text[i])) {
            return false;
        }
        int after = next(i);
        if (isOneOf(SLASHES, at(after)) && isOneOf(SLASHES, at(next(after)))) {
            return true;
        }
        return at(i + 1) >= 0
                && !Character.isWhitespace(at(i + 1))
                && SCHEMES.stream().anyMatch(scheme -> endsWith(i, scheme));
    }

    private boolean endsWith(int end, String scheme) {
        for (int i = 0; i < scheme.length(); i++) {
            int c = at(end - scheme.length() + i);
            if (Character.toLowerCase(c) != scheme.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** What may stand before the dot of a domain; browsers take emoji too. */
    private static boolean isOfName(int c) {
        if (c < 0 || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION ->
                    false;
            default -> true;
        };
    }

    private int previous(int i) {
        int at = i - 1;
        while (isPartOfEmoji(at(at))) {
            at--;
        }
        return at;
    }

    private int next(int i) {
        int at = i + 1;
        while (isPartOfEmoji(at(at))) {
            at++;
        }
        return at;
    }

    /** Signs without a width of their own that emoji are made of. */
    private static boolean isPartOfEmoji(int c) {
        return c == 0x200d || (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0000 && c <= 0xe01ef);
    }

    /** -1 beyond the ends. */
    private int at(int i) {
        return i < 0 || i >= text.length ? -1 : text[i];
    }

    private static boolean isOneOf(String signs, int c) {
        return c >= 0 && signs.indexOf(c) >= 0;
    }

    private static boolean isAscii(int c, String signs) {
        return isAsciiLetter(c) || isOneOf(signs, c);
    }

    private static boolean isAsciiLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /**
     * A letter of ASCII, also a wide, encircled or mathematical one: browsers see no difference.
     */
    private static boolean isLatin(int c) {
        return c >= 0
                && (isAsciiLetter(c)
                        || c >= 0x2460
                                && isAsciiLetter(
                                        Normalizer.normalize(
                                                        Character.toString(c), Normalizer.Form.NFKC)
                                                .charAt(0)));
    }

    private static boolean isDigit(int c) {
        return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
    }
}
