/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy;

/**
 * Replaces what points to a person inside a text: mentions by {@code @用户}, telephone numbers,
 * identity cards, e-mail addresses and labelled QQ or WeChat accounts by a placeholder in 〔〕. What
 * is left is de-identified, not anonymous: names in plain words stay, since officials and firms are
 * what much of public opinion is about.
 *
 * <p>A pure function in one pass over the text. Where a pattern is in doubt it masks: a price that
 * looks like a telephone number is lost rather than a telephone number kept. Masking a masked text
 * changes nothing.
 */
public final class TextMask {

    static final String MENTION = "@用户";
    static final String PHONE = "〔电话〕";
    static final String ID_CARD = "〔身份证〕";
    static final String EMAIL = "〔邮箱〕";
    static final String ACCOUNT = "〔账号〕";

    private TextMask() {}

    /** The masked text; the same instance if there is nothing to mask. */
    public static String mask(String text) {
        StringBuilder masked = null;
        int copied = 0;
        MaskSpan span = Mentions.replyTo(text);
        int i = 0;
        while (span != null || i < text.length()) {
            if (span == null) {
                span = spanAt(text, i, copied);
            }
            if (span == null) {
                i++;
                continue;
            }
            if (masked == null) {
                masked = new StringBuilder(text.length() + 16);
            }
            masked.append(text, copied, span.start()).append(span.placeholder());
            copied = span.end();
            i = copied;
            span = null;
        }
        return masked == null ? text : masked.append(text, copied, text.length()).toString();
    }

    /**
     * @param floor where the last span ended: nothing before it may be looked at again, so that a
     *     second pass, which sees a placeholder there, decides the same
     */
    private static MaskSpan spanAt(String text, int i, int floor) {
        char c = text.charAt(i);
        if (Mentions.isAt(c)) {
            MaskSpan email = Emails.around(text, i, floor);
            return email != null ? email : Mentions.at(text, i);
        }
        MaskSpan span = null;
        if (Chars.isDigit(c)) {
            if (i == floor || !Chars.isDigit(text.charAt(i - 1))) {
                span = PersonalNumbers.at(text, i, floor);
            }
        } else if (Labels.mayStart(c)) {
            span = Labels.at(text, i, floor);
        }
        return span == null ? null : orEmail(text, span, floor);
    }

    /**
     * A number that turns out to begin an e-mail address, such as {@code 13800138000@qq.com}, is
     * the address.
     */
    private static MaskSpan orEmail(String text, MaskSpan span, int floor) {
        int at = span.end();
        while (at < text.length() && Emails.isLocal(text.charAt(at))) {
            at++;
        }
        if (at == text.length() || !Mentions.isAt(text.charAt(at))) {
            return span;
        }
        MaskSpan email = Emails.around(text, at, floor);
        return email != null && email.start() <= span.start() ? email : span;
    }
}
