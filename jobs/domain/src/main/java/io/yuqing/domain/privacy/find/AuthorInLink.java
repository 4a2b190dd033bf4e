/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy.find;

import io.yuqing.domain.privacy.plain.Chars;
import io.yuqing.domain.privacy.plain.PlainText;
import java.util.Locale;

/** One known author in an address, however his name is encoded there. */
public final class AuthorInLink {
    /** A shorter author of ASCII, such as "1" or "w", is in every address by chance. */
    private static final int MIN_ASCII = 4;

    private static final String[] PREFIXES = {"uid", "userid", "user", "id", "u", "author", "name"};

    private final PlainText link;
    private final String plainLink;
    private final String author;

    private AuthorInLink(PlainText link, String author) {
        this.link = link;
        this.plainLink = lower(link);
        this.author = author;
    }

    /** Each place where the author stands by itself. */
    public static void find(PlainText link, String author, Spans spans) {
        String plain = lower(PlainText.of(author)).strip();
        boolean ascii = plain.chars().allMatch(c -> c < 0x80);
        if (!plain.isEmpty() && (!ascii || plain.length() >= MIN_ASCII)) {
            new AuthorInLink(link, plain).find(spans);
        }
    }

    /** In lower case and with + for a space, as queries have it. */
    private static String lower(PlainText text) {
        String lower = text.between(0, text.length()).toLowerCase(Locale.ROOT).replace('+', ' ');
        return lower.length() == text.length() ? lower : text.between(0, text.length());
    }

    private void find(Spans spans) {
        int at = plainLink.indexOf(author);
        while (at >= 0) {
            int end = at + author.length();
            if (begins(at) && ends(end)) {
                spans.add(at, end, Placeholders.PERSON);
            }
            at = plainLink.indexOf(author, end);
        }
    }

    /** Not as part of a longer word or number, which is something else. */
    private boolean begins(int at) {
        if (!touches(link.at(at - 1), author.charAt(0))) {
            return true;
        }
        for (String prefix : PREFIXES) {
            int start = at - prefix.length();
            boolean word = start <= 0 || !Chars.isAsciiLetter(link.at(start - 1));
            if (start >= 0 && word && plainLink.startsWith(prefix, start)) {
                return true;
            }
        }
        return false;
    }

    private boolean ends(int end) {
        return !touches(link.at(end), author.charAt(author.length() - 1));
    }

    /** Two digits or two letters of ASCII; elsewhere a word is where it stands. */
    private static boolean touches(char one, char other) {
        return (Chars.isAsciiDigit(one) && Chars.isAsciiDigit(other))
                || (Chars.isAsciiLetter(one) && Chars.isAsciiLetter(other));
    }
}
