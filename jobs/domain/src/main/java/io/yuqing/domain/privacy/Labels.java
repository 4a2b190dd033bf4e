/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy;

import java.util.List;

/**
 * Numbers and names that only a label before them makes personal: QQ and WeChat accounts, local
 * telephone numbers.
 */
final class Labels {

    private enum Kind {
        QQ,
        WECHAT,
        TELEPHONE
    }

    private record Label(String word, Kind kind) {}

    /** Lower case; a longer word before its own beginning. */
    private static final List<Label> LABELS =
            List.of(
                    new Label("qq", Kind.QQ),
                    new Label("扣扣", Kind.QQ),
                    new Label("企鹅", Kind.QQ),
                    new Label("微信", Kind.WECHAT),
                    new Label("薇信", Kind.WECHAT),
                    new Label("威信", Kind.WECHAT),
                    new Label("v信", Kind.WECHAT),
                    new Label("加v", Kind.WECHAT),
                    new Label("vx", Kind.WECHAT),
                    new Label("wx", Kind.WECHAT),
                    new Label("weixin", Kind.WECHAT),
                    new Label("wechat", Kind.WECHAT),
                    new Label("电话", Kind.TELEPHONE),
                    new Label("手机", Kind.TELEPHONE),
                    new Label("座机", Kind.TELEPHONE),
                    new Label("传真", Kind.TELEPHONE),
                    new Label("热线", Kind.TELEPHONE),
                    new Label("致电", Kind.TELEPHONE),
                    new Label("拨打", Kind.TELEPHONE),
                    new Label("联系方式", Kind.TELEPHONE),
                    new Label("tel", Kind.TELEPHONE));

    private static final String CONNECTORS = "号码群是为加:：=＝ \u3000(（";
    private static final String EXPLICIT = "号码是为:：=＝";
    private static final String UNITS = "人元个万亿次年月日条名块家字期位%";
    private static final int MAX_CONNECTORS = 6;
    private static final int MIN_ACCOUNT_DIGITS = 5;
    private static final int MAX_ACCOUNT_DIGITS = 12;
    private static final int MIN_WECHAT_CHARS = 6;

    private Labels() {}

    static boolean mayStart(char c) {
        return switch (c) {
            case 'q', 'Q', 'v', 'V', 'w', 'W', 't', 'T', '扣', '企', '微', '薇', '威', '加' -> true;
            case '电', '手', '座', '传', '热', '致', '拨', '联' -> true;
            default -> false;
        };
    }

    /** What is to be masked behind the label at {@code i}, or null. */
    static MaskSpan at(String text, int i, int floor) {
        if (i > floor
                && Chars.isAsciiLetter(text.charAt(i))
                && Chars.isAsciiLetter(text.charAt(i - 1))) {
            return null;
        }
        for (Label label : LABELS) {
            if (text.regionMatches(true, i, label.word, 0, label.word.length())) {
                return behind(text, i + label.word.length(), label.kind);
            }
        }
        return null;
    }

    private static MaskSpan behind(String text, int labelEnd, Kind kind) {
        int i = labelEnd;
        boolean explicit = false;
        while (i < text.length()
                && i - labelEnd < MAX_CONNECTORS
                && CONNECTORS.indexOf(text.charAt(i)) >= 0) {
            explicit |= EXPLICIT.indexOf(text.charAt(i)) >= 0;
            i++;
        }
        if (i == text.length()) {
            return null;
        }
        if (kind == Kind.TELEPHONE) {
            return telephone(text, i);
        }
        if (Chars.isDigit(text.charAt(i))) {
            MaskSpan number = accountNumber(text, i, explicit);
            if (number != null || kind == Kind.QQ) {
                return number;
            }
        }
        return kind == Kind.WECHAT ? accountName(text, i, explicit) : null;
    }

    private static MaskSpan telephone(String text, int i) {
        if (!Chars.isDigit(text.charAt(i))) {
            return null;
        }
        DigitRun run = DigitRun.at(text, i);
        int length = Telephones.local(run);
        return length < 0 ? null : new MaskSpan(i, run.end(length), TextMask.PHONE);
    }

    private static MaskSpan accountNumber(String text, int start, boolean explicit) {
        int end = start;
        while (end < text.length() && Chars.isDigit(text.charAt(end))) {
            end++;
        }
        int digits = end - start;
        boolean counted = end < text.length() && UNITS.indexOf(text.charAt(end)) >= 0;
        boolean account =
                digits >= MIN_ACCOUNT_DIGITS
                        && digits <= MAX_ACCOUNT_DIGITS
                        && (explicit || !counted);
        return account ? new MaskSpan(start, end, TextMask.ACCOUNT) : null;
    }

    /**
     * A WeChat account of letters; without a colon or the like it must not look like a plain word.
     */
    private static MaskSpan accountName(String text, int start, boolean explicit) {
        int end = start;
        boolean plainWord = true;
        while (end < text.length() && isAccountChar(text.charAt(end))) {
            plainWord &= Chars.isAsciiLetter(text.charAt(end));
            end++;
        }
        boolean account =
                end - start >= MIN_WECHAT_CHARS
                        && Chars.isAsciiLetter(text.charAt(start))
                        && (explicit || !plainWord);
        return account ? new MaskSpan(start, end, TextMask.ACCOUNT) : null;
    }

    private static boolean isAccountChar(char c) {
        return Chars.isAsciiAlphanumeric(c) || c == '_' || c == '-';
    }
}
