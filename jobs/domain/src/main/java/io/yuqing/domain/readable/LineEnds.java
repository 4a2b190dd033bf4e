/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.readable;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Buttons and names of films that stand behind the last word of a line, several of them too. */
final class LineEnds {
    /** The last characters of all of them. */
    private static final String LAST = "cd文开接频播起部多复图票情端版";

    private static final List<String> BUTTONS =
            List.of(
                    "展开全文c",
                    "点击查看全文",
                    "点击阅读全文",
                    "收起全文d",
                    "展开全文",
                    "收起全文",
                    "查看全文",
                    "阅读全文",
                    "阅读原文",
                    "展开c",
                    "收起d",
                    Phrases.LINK);

    /** Of a text that was cut. */
    private static final List<String> AFTER_DOTS = List.of("全文", "展开");

    /** Where a blank parts them from the text. */
    private static final Pattern BEHIND_A_BLANK =
            Pattern.compile(
                    "展开|收起|全文|展开全部|点击展开|展开阅读全文|点击查看更多|查看更多回复|查看回复|收起回复|显示地图"
                            + "|O?(微博投票|抽奖详情)|L?秒拍视频|(共|展开) ?[0-9]{1,6} ?条回复"
                            + "|来自 ?[\\w\\p{IsHan}]{1,14}(客户端|网页版)");

    private static final int LONGEST_BEHIND = 24;

    /** {@code 某某的微博视频}, where it is set apart from the text. */
    private static final Set<String> FILMS =
            Set.of("的微博直播", "的微博视频", "的秒拍视频", "的美拍视频", "的快手视频", "的抖音视频", "的优酷视频");

    private static final int FILM_LENGTH = 5;
    private static final int MAX_NAME = 30;
    private static final String APART = " \n。！？!?…#】]~";

    private final String text;

    private LineEnds(String text) {
        this.text = text;
    }

    /** The same instance if no line ends in one. */
    static String without(String text) {
        return new LineEnds(text).trimmed();
    }

    private String trimmed() {
        StringBuilder out = null;
        int start = 0;
        while (start <= text.length()) {
            int newLine = text.indexOf('\n', start);
            int end = newLine < 0 ? text.length() : newLine;
            int kept = keptEnd(start, end);
            if (kept < end && out == null) {
                out = new StringBuilder(text.length()).append(text, 0, start);
            }
            if (out != null) {
                out.append(text, start, kept).append(newLine < 0 ? "" : "\n");
            }
            start = end + 1;
        }
        return out == null ? text : out.toString().strip();
    }

    /** Where the line ends without them; {@code end} if there are none. */
    private int keptEnd(int start, int end) {
        int kept = end;
        while (true) {
            int last = blanksBefore(start, kept);
            int length = last == start ? 0 : endingLength(start, last);
            if (length == 0) {
                return kept;
            }
            kept = blanksBefore(start, last - length);
        }
    }

    private int blanksBefore(int start, int end) {
        int i = end;
        while (i > start && isBlank(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private int endingLength(int start, int end) {
        if (LAST.indexOf(text.charAt(end - 1)) < 0) {
            return 0;
        }
        int behind = lengthBehindABlank(start, end);
        if (behind > 0) {
            return behind;
        }
        for (String button : BUTTONS) {
            if (endsWith(button, start, end)) {
                return button.length();
            }
        }
        for (String button : AFTER_DOTS) {
            if (endsWith("…" + button, start, end) || endsWith("..." + button, start, end)) {
                return button.length();
            }
        }
        return filmLength(start, end);
    }

    private int lengthBehindABlank(int start, int end) {
        int most = Math.max(start, end - LONGEST_BEHIND);
        int longest = 0;
        for (int from = end - 1; from >= most; from--) {
            boolean apart = from == start ? start > 0 : isBlank(text.charAt(from - 1));
            if (apart && BEHIND_A_BLANK.matcher(text).region(from, end).matches()) {
                longest = end - from;
            }
        }
        return longest;
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u3000' || c == '\u00A0';
    }

    private int filmLength(int start, int end) {
        int of = end - FILM_LENGTH;
        if (of <= start || !FILMS.contains(text.substring(of, end))) {
            return 0;
        }
        int name = of;
        while (name > start && of - name < MAX_NAME && Phrases.isNamePart(text.charAt(name - 1))) {
            name--;
        }
        boolean apart = name > 0 && name < of && APART.indexOf(text.charAt(name - 1)) >= 0;
        return apart ? end - name : 0;
    }

    private boolean endsWith(String ending, int start, int end) {
        return end - start >= ending.length() && text.startsWith(ending, end - ending.length());
    }
}
