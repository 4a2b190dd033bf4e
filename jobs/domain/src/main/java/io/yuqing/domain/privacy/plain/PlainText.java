/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy.plain;

import java.util.ArrayList;
import java.util.List;

/**
 * The normal form of a text: entities and percent signs decoded, markup dropped, characters folded
 * to their plain forms, what is not seen removed. Each character knows its stretch of the source.
 */
public final class PlainText {
    private final String source;
    private final MappedText text;
    private final List<HiddenText> hidden;

    private PlainText(String source, MappedText text, List<HiddenText> hidden) {
        this.source = source;
        this.text = text;
        this.hidden = hidden;
    }

    /** Bytes behind percent signs are UTF-8 where they can be, else GBK. */
    public static PlainText of(String source) {
        return plain(source, decoded(source, false));
    }

    /** Bytes behind percent signs are GBK, also where they could be UTF-8. */
    public static PlainText ofGbk(String source) {
        return plain(source, decoded(source, true));
    }

    private static MappedText decoded(String source, boolean gbk) {
        if (source.indexOf('&') < 0 && source.indexOf('%') < 0) {
            return MappedText.of(source);
        }
        MappedText decoded = new MappedText(source.length() + 2);
        Entities entities = new Entities();
        int i = 0;
        while (i < source.length()) {
            char c = source.charAt(i);
            if (c == '&' && entities.at(source, i)) {
                decoded.append(entities.character(), i, entities.end());
                i = entities.end();
            } else if (c == '%') {
                i = Percents.append(source, i, gbk, decoded);
            } else {
                decoded.append(c, i, i + 1);
                i++;
            }
        }
        return decoded;
    }

    private static PlainText plain(String source, MappedText decoded) {
        MappedText plain = new MappedText(decoded.length() + 2);
        List<HiddenText> hidden = new ArrayList<>(0);
        int i = 0;
        while (i < decoded.length()) {
            char simple = decoded.at(i);
            if (simple != '<' && !Character.isSurrogate(simple)) {
                append(simple, decoded.from(i), decoded.to(i), plain);
                i++;
                continue;
            }
            int c = decoded.codePointAt(i);
            Markup markup = c == '<' ? Markup.at(decoded, i) : null;
            if (markup == null) {
                int end = i + Character.charCount(c);
                append(c, decoded.from(i), decoded.to(end - 1), plain);
                i = end;
                continue;
            }
            if (markup.breaksLine()) {
                plain.append('\n', decoded.from(i), decoded.to(markup.end() - 1));
            }
            HiddenText more = markup.hidden();
            if (more != null) {
                hidden.add(more);
            }
            i = markup.end();
        }
        return new PlainText(source, plain, hidden);
    }

    private static void append(int c, int from, int to, MappedText plain) {
        int folded = Folding.of(c);
        if (folded == Folding.NOTHING) {
            plain.extendLast(from, to);
        } else {
            plain.append(folded, from, to);
        }
    }

    public int length() {
        return text.length();
    }

    /** The character, or 0 outside. */
    public char at(int i) {
        return text.at(i);
    }

    /** Whether this character of ASCII occurs. */
    public boolean has(char c) {
        return text.has(c);
    }

    /** Whether a letter of ASCII occurs. */
    public boolean hasLetter() {
        return text.hasLetter();
    }

    public int codePointAt(int i) {
        return text.codePointAt(i);
    }

    /** Where in the source the character begins. */
    public int from(int i) {
        return text.from(i);
    }

    /** Where in the source the character and what is invisible behind it end. */
    public int to(int i) {
        return text.to(i);
    }

    /** The first character of the source that it stands for. */
    public char sourceAt(int i) {
        return source.charAt(text.from(i));
    }

    public String between(int start, int end) {
        return text.between(start, end);
    }

    /** Whether these characters, which are in lower case, stand there in any case. */
    public boolean hasAt(int i, String lower) {
        for (int k = 0; k < lower.length(); k++) {
            char c = text.at(i + k);
            if (c != lower.charAt(k) && Character.toLowerCase(c) != lower.charAt(k)) {
                return false;
            }
        }
        return true;
    }

    /** Tags and comments that may hold what a reader does not see. */
    public List<HiddenText> hidden() {
        return hidden;
    }
}
