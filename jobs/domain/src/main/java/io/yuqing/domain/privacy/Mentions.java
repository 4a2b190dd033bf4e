/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy;

import java.util.Set;

/** Names after {@code @}, in replies and in chains of reposts ({@code //@a:…//@b:…}). */
final class Mentions {

    /** The longest nickname the large platforms allow. */
    private static final int MAX_NAME = 30;

    private static final String REPLY = "回复";

    /** What follows 回复 at the start of an official answer, and is no name. */
    private static final Set<String> NO_NAMES =
            Set.of("如下", "内容", "意见", "情况", "时间", "单位", "部门", "网友", "楼主", "您好", "你好");

    private Mentions() {}

    static boolean isAt(char c) {
        return c == '@' || c == '＠';
    }

    /** The mention whose {@code @} stands at {@code i}, or null. */
    static MaskSpan at(String text, int i) {
        int end = nameEnd(text, i + 1);
        if (end == i + 1 || text.substring(i + 1, end).equals("用户")) {
            return null;
        }
        // A name cut at the longest length is followed by a space, else a second pass would take
        // the rest for it.
        boolean cut = end < text.length() && isName(text.codePointAt(end));
        return new MaskSpan(i, end, cut ? TextMask.MENTION + " " : TextMask.MENTION);
    }

    /** The name in a text that begins {@code 回复name:}, as exports of comments have it, or null. */
    static MaskSpan replyTo(String text) {
        if (!text.startsWith(REPLY)) {
            return null;
        }
        int start = REPLY.length();
        int end = nameEnd(text, start);
        boolean named =
                end > start
                        && end < text.length()
                        && (text.charAt(end) == ':' || text.charAt(end) == '：')
                        && !NO_NAMES.contains(text.substring(start, end));
        return named ? new MaskSpan(start, end, TextMask.MENTION) : null;
    }

    private static int nameEnd(String text, int start) {
        int i = start;
        while (i < text.length() && i - start < MAX_NAME) {
            int c = text.codePointAt(i);
            if (!isName(c)) {
                break;
            }
            i += Character.charCount(c);
        }
        return i;
    }

    private static boolean isName(int c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '·';
    }
}
