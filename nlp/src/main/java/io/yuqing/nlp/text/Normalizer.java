/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.text;

import io.yuqing.nlp.text.form.CharTable;
import io.yuqing.nlp.text.form.HigherPlanes;
import io.yuqing.nlp.text.form.Simplified;
import io.yuqing.nlp.text.form.WordForms;
import java.util.Arrays;

/**
 * Turns what people type into what the dictionaries know, in one pass without regular expressions:
 * characters by {@link CharTable} and {@link WordForms}; links, mentions, numbers of seven and more
 * digits, addresses and placeholders to one {@link Mask} each; runs over three squeezed to three;
 * blanks to one.
 */
public final class Normalizer {

    /** Stands between title and text and before a forwarded chain; no phrase reaches over it. */
    public static final char BREAK = '\n';

    /**
     * Longer text is cut: segmentation costs time for each character, and the news stands first.
     */
    public static final int MAX_TEXT = 2000;

    /** Longer titles are cut. */
    public static final int MAX_TITLE = 200;

    private static final int MAX_RUN = 3;
    private static final int LONG_NUMBER = 7;

    /** Microblog names have 2 to 30 characters. */
    private static final int MAX_NAME = 30;

    /** What the privacy mask of this system, or a collector's, leaves of a mention. */
    private static final String MASKED_NAME = "用户";

    private char[] out;
    private String in;
    private Simplified simplified;

    /** How many characters more than it reads it may write. */
    private int room;

    private int length;
    private int own = -1;

    private Normalizer(int capacity) {
        out = new char[capacity];
    }

    public static NormalText normalize(String rawTitle, String rawText) {
        String title = HigherPlanes.plain(rawTitle);
        String text = HigherPlanes.plain(rawText);
        int titleLength = title == null ? 0 : Math.min(title.length(), MAX_TITLE);
        int textLength = text == null ? 0 : Math.min(text.length(), MAX_TEXT);
        Normalizer normalizer = new Normalizer(titleLength + textLength + 2);
        int titleEnd = 0;
        if (titleLength > 0) {
            normalizer.run(title, titleLength, MAX_TITLE);
            normalizer.own = -1;
            titleEnd = normalizer.length;
            normalizer.append(BREAK);
        }
        if (textLength > 0) {
            normalizer.run(text, textLength, MAX_TEXT);
        }
        int own = normalizer.own;
        return new NormalText(
                normalizer.out, normalizer.length, titleEnd, own < 0 ? normalizer.length : own);
    }

    /** A term of an expression, in the form it has in a text. */
    public static String normalizeTerm(String raw) {
        String term = HigherPlanes.plain(raw);
        Normalizer normalizer = new Normalizer(term.length() + 2);
        normalizer.run(term, term.length(), Integer.MAX_VALUE);
        return new String(normalizer.out, 0, normalizer.length).strip();
    }

    private void run(String input, int end, int most) {
        in = input;
        simplified = new Simplified(input, end);
        int begin = length;
        int i = 0;
        while (i < end && length - begin < most) {
            char c = at(i);
            i =
                    switch (c) {
                        case CharTable.DROP -> i + 1;
                        case 'h', 'w' -> link(i, end);
                        case '@' -> mention(i, end);
                        case '/' -> chain(i, end);
                        case '<' -> placeholder(i, end);
                        case '〔' -> bracket(i, end);
                        case CharTable.SEVERAL -> several(i, end, begin, most);
                        default -> {
                            if (c >= '0' && c <= '9') {
                                yield number(i, end);
                            }
                            if (Character.isSurrogate(c)) {
                                yield emoji(i, end);
                            }
                            yield isInsideWord(i, end) ? i + 1 : plain(c, i);
                        }
                    };
        }
    }

    /**
     * Whether a line ends here between two Chinese characters: pages and narrow columns end lines
     * anywhere, {@code 小区停⏎水}, and the segmenter tells words apart without blanks.
     */
    private boolean isInsideWord(int i, int end) {
        char c = in.charAt(i);
        int next = c == '\r' && i + 1 < end && in.charAt(i + 1) == '\n' ? i + 2 : i + 1;
        return (c == '\n' || c == '\r')
                && next < end
                && length > 0
                && CharKind.of(out[length - 1]) == CharKind.HAN
                && CharKind.of(at(next)) == CharKind.HAN;
    }

    private char at(int i) {
        return CharTable.map(in.charAt(i));
    }

    private int plain(char c, int i) {
        append(WordForms.depends(c) ? WordForms.of(simplified, i) : c);
        return i + 1;
    }

    /** One character for several: they count in the length of the text as they are written. */
    private int several(int i, int end, int begin, int most) {
        String forms = CharTable.several(in.charAt(i));
        if (length - begin + forms.length() > most) {
            return end;
        }
        if (room < forms.length()) {
            room += out.length;
            out = Arrays.copyOf(out, 2 * out.length);
        }
        room -= forms.length();
        if (length > 0
                && CharKind.of(out[length - 1]) == CharKind.DIGIT
                && CharKind.of(forms.charAt(0)) == CharKind.DIGIT) {
            append(' ');
        }
        for (int k = 0; k < forms.length(); k++) {
            append(forms.charAt(k));
        }
        return i + 1;
    }

    private void append(char c) {
        if (c == ' ' && (length == 0 || CharKind.of(out[length - 1]) == CharKind.SPACE)) {
            return;
        }
        if (length >= MAX_RUN
                && out[length - 1] == c
                && out[length - 2] == c
                && out[length - 3] == c
                && CharKind.of(c) != CharKind.DIGIT) {
            return;
        }
        out[length++] = c;
    }

    /** A pair of surrogates, which an emoji mostly is; one alone is dropped. */
    private int emoji(int i, int end) {
        char high = in.charAt(i);
        if (!Character.isHighSurrogate(high)
                || i + 1 == end
                || !Character.isLowSurrogate(in.charAt(i + 1))) {
            return i + 1;
        }
        char low = in.charAt(i + 1);
        boolean run =
                length >= 2 * MAX_RUN
                        && isPair(length - 2, high, low)
                        && isPair(length - 4, high, low)
                        && isPair(length - 6, high, low);
        if (!run) {
            out[length++] = high;
            out[length++] = low;
        }
        return i + 2;
    }

    private boolean isPair(int i, char high, char low) {
        return out[i] == high && out[i + 1] == low;
    }

    private int link(int i, int end) {
        boolean after = i > 0 && isAsciiWord(at(i - 1));
        if (after
                || !(startsWith("http://", i, end)
                        || startsWith("https://", i, end)
                        || startsWith("www.", i, end))) {
            return plain(at(i), i);
        }
        int stop = i;
        while (stop < end && isLinkPart(at(stop))) {
            stop++;
        }
        append(Mask.URL);
        return stop;
    }

    private static boolean isLinkPart(char c) {
        return c > ' ' && c < 127 && c != '<' && c != '>' && c != '"' && c != '\'' && c != '@';
    }

    /** {@code @name}, or the tail of an address whose head has been written already. */
    private int mention(int i, int end) {
        if (i > 0 && isAsciiWord(at(i - 1)) && i + 1 < end && isAsciiWord(at(i + 1))) {
            return email(i, end);
        }
        int stop = i + 1;
        if (startsWith(MASKED_NAME, stop, end)) {
            stop += MASKED_NAME.length();
        } else {
            int limit = Math.min(end, stop + MAX_NAME);
            while (stop < limit && isNamePart(at(stop))) {
                stop++;
            }
        }
        if (stop == i + 1) {
            return plain('@', i);
        }
        append(Mask.MENTION);
        return stop;
    }

    private int email(int i, int end) {
        while (length > 0 && isAddressPart(out[length - 1])) {
            length--;
        }
        int stop = i + 1;
        while (stop < end && isAddressPart(at(stop))) {
            stop++;
        }
        append(Mask.EMAIL);
        return stop;
    }

    private int number(int i, int end) {
        int stop = i;
        while (stop < end && CharKind.of(at(stop)) == CharKind.DIGIT) {
            stop++;
        }
        if (stop - i >= LONG_NUMBER) {
            append(Mask.NUMBER);
            return stop;
        }
        for (int k = i; k < stop; k++) {
            append(at(k));
        }
        return stop;
    }

    /** {@code //@name:} opens what others wrote before. */
    private int chain(int i, int end) {
        if (!startsWith("//", i, end)) {
            return plain('/', i);
        }
        int next = i + 2;
        while (next < end && at(next) == ' ') {
            next++;
        }
        if (next == end || !(at(next) == '@' || startsWith("<user>", next, end))) {
            append('/');
            append('/');
            return i + 2;
        }
        if (own < 0 && hasWords()) {
            own = length;
        }
        append(BREAK);
        return next;
    }

    /** Whether the writer said anything at all before the chain; if not, it speaks for him. */
    private boolean hasWords() {
        for (int i = length - 1; i >= 0; i--) {
            byte kind = CharKind.of(out[i]);
            if (kind == CharKind.HAN || kind == CharKind.LETTER || kind == CharKind.EMOTICON) {
                return true;
            }
        }
        return false;
    }

    /** {@code <url>} and its like, which prepared texts hold. */
    private int placeholder(int i, int end) {
        int stop = in.indexOf('>', i);
        if (stop > i && stop < end && stop - i <= 6) {
            char mask = Mask.ofPlaceholder(in.substring(i + 1, stop));
            if (mask != 0) {
                append(mask);
                return stop + 1;
            }
        }
        return plain('<', i);
    }

    /** {@code 〔电话〕} and its like, which the privacy mask leaves. */
    private int bracket(int i, int end) {
        int stop = in.indexOf('〕', i);
        if (stop > i + 1 && stop < end && stop - i <= 5) {
            append(in.charAt(i + 1) == '邮' ? Mask.EMAIL : Mask.NUMBER);
            return stop + 1;
        }
        return plain('〔', i);
    }

    private boolean startsWith(String prefix, int i, int end) {
        if (i + prefix.length() > end) {
            return false;
        }
        for (int k = 0; k < prefix.length(); k++) {
            if (at(i + k) != prefix.charAt(k)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAsciiWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    private static boolean isAddressPart(char c) {
        return isAsciiWord(c) || c == '.' || c == '_' || c == '-' || c == '+';
    }

    private static boolean isNamePart(char c) {
        byte kind = CharKind.of(c);
        return kind == CharKind.HAN
                || kind == CharKind.LETTER
                || kind == CharKind.DIGIT
                || c == '_'
                || c == '-';
    }
}
