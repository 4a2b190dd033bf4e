/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy.find;

import io.yuqing.domain.privacy.plain.Chars;
import io.yuqing.domain.privacy.plain.PlainText;
import java.util.Locale;
import java.util.Set;

/** E-mail addresses, also with the signs in words: {@code zhang(at)qq点com}. */
final class Emails {
    private static final Set<String> TOPS =
            Set.of(
                    "com", "cn", "net", "org", "edu", "gov", "cc", "me", "io", "top", "vip", "info",
                    "hk", "tw", "invalid");
    private static final Set<String> PROVIDERS =
            Set.of(
                    "qq", "163", "126", "139", "189", "yeah", "sina", "sohu", "gmail", "foxmail",
                    "hotmail", "outlook", "icloud", "aliyun", "yahoo", "vip");
    private static final String[] SIGNS = {
        "(at)", "[at]", "{at}", "<at>", "【at】", "(a)", "[a]", "(@)", "[@]", "{@}", " at ", "艾特",
        "#at#"
    };
    private static final String[] DOTS = {"(dot)", "[dot]", "{dot}", " dot ", "<dot>", "点", "。"};

    private Emails() {}

    static void find(PlainText text, Spans spans) {
        for (int i = 1; i < text.length(); i++) {
            switch (text.at(i)) {
                case '@' -> findAt(text, i, "@", true, spans);
                case '(', '[', '{', '<', '【', ' ', '艾', '#' -> findWord(text, i, spans);
                default -> {}
            }
        }
    }

    private static void findWord(PlainText text, int i, Spans spans) {
        for (String sign : SIGNS) {
            if (text.hasAt(i, sign)) {
                findAt(text, i, sign, sign.startsWith(" "), spans);
                return;
            }
        }
    }

    /**
     * @param weak whether the sign alone does not say that it is an address
     */
    private static void findAt(PlainText text, int i, String sign, boolean weak, Spans spans) {
        int localEnd = text.at(i - 1) == ' ' ? i - 1 : i;
        int start = localStart(text, localEnd);
        int after = i + sign.length();
        int domain = text.at(after) == ' ' ? after + 1 : after;
        boolean spaced = localEnd < i || domain > after;
        if (start == localEnd) {
            return;
        }
        Domain found = Domain.at(text, domain);
        if (found == null) {
            int end = Domain.providerEnd(text, domain);
            if (end > 0 && sign.equals("@") && hasDigit(text, start, localEnd)) {
                spans.take(start, end, Placeholders.EMAIL);
            }
            return;
        }
        boolean sure = sign.equals("@") && !spaced ? found.plain || found.known : found.known;
        boolean word = weak && !sign.equals("@") && !hasDigit(text, start, localEnd);
        if (sure && (!word || found.provider)) {
            spans.take(start, found.end, Placeholders.EMAIL);
        }
    }

    private static int localStart(PlainText text, int end) {
        int start = end;
        while (isLocal(text.at(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isLocal(char c) {
        return Chars.isAsciiAlphanumeric(c) || (c != 0 && "._%+-".indexOf(c) >= 0);
    }

    private static boolean hasDigit(PlainText text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (Chars.isAsciiDigit(text.at(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Labels joined by dots, at least two.
     *
     * @param plain whether all dots are dots
     * @param known whether the last label is a usual one
     * @param provider whether many people have their address there
     */
    private record Domain(int end, boolean plain, boolean known, boolean provider) {

        static Domain at(PlainText text, int start) {
            int i = start;
            boolean plain = true;
            Domain longest = null;
            boolean provider = false;
            for (int labels = 1; labels <= 8; labels++) {
                int label = i;
                while (Chars.isAsciiAlphanumeric(text.at(i)) || text.at(i) == '-') {
                    i++;
                }
                if (i == label) {
                    break;
                }
                String word = text.between(label, i).toLowerCase(Locale.ROOT);
                provider |= PROVIDERS.contains(word);
                boolean known = TOPS.contains(word);
                if (labels > 1 && (plain || known)) {
                    longest = new Domain(i, plain, known, provider);
                }
                int dot = dot(text, i);
                plain &= dot == 1 && text.at(i) == '.';
                if (dot == 0) {
                    break;
                }
                i += dot;
            }
            return longest;
        }

        /** Behind a provider that stands alone: 12345678@QQ邮箱, 12345678 @ qq . com; or -1. */
        static int providerEnd(PlainText text, int start) {
            int end = start;
            while (Chars.isAsciiAlphanumeric(text.at(end))) {
                end++;
            }
            String word = text.between(start, end).toLowerCase(Locale.ROOT);
            return PROVIDERS.contains(word) ? end : -1;
        }

        private static int dot(PlainText text, int i) {
            if (text.at(i) == '.') {
                return 1;
            }
            for (String dot : DOTS) {
                if (text.hasAt(i, dot)) {
                    return dot.length();
                }
            }
            return 0;
        }
    }
}
