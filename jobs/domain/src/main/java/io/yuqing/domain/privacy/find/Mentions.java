/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy.find;

import io.yuqing.domain.privacy.plain.PlainText;
import java.util.Set;
import java.util.regex.Pattern;

/** Names after {@code @}, in replies and in chains of reposts ({@code //@a:…//@b:…}). */
final class Mentions {
    /** What follows 回复 at the start of an official answer, and is no name. */
    private static final Set<String> NO_NAMES =
            Set.of(
                    "如下", "内容", "意见", "情况", "时间", "日期", "单位", "部门", "机构", "结果", "状态", "人", "网友",
                    "楼主", "您好", "你好", "摘要", "选登", "详情", "标题");

    /** Offices, and numbers of cases; people who call themselves so hide nothing. */
    private static final Pattern END_OF_NO_NAME =
            Pattern.compile("(如下|编号|单号|文号|[局委厅办院镇乡]|中心|政府|街道|公司|集团|大队|支队|热线)$");

    private Mentions() {}

    static void find(PlainText text, Spans spans) {
        boolean lineStart = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.at(i);
            if (c == '@' && !spans.isTaken(i)) {
                mention(text, i, spans);
            } else if (c == '回' && lineStart) {
                reply(text, i, spans);
            }
            lineStart = c == '\n' || (lineStart && c == ' ') || (c == '/' && text.at(i - 1) == '/');
        }
    }

    private static void mention(PlainText text, int at, Spans spans) {
        int start = at + 1;
        while (start - at <= 2 && text.at(start) == ' ') {
            start++;
        }
        boolean spaced = start > at + 1;
        int end = Names.quotedEnd(text, start);
        if (end < 0) {
            end = Names.end(text, start);
            // 鸡蛋@ 5元
            boolean figure = spaced && Character.isDigit(text.at(start));
            if (end == start || figure || isPlaceholder(text, start, end)) {
                return;
            }
        }
        // A space parts it from a word behind, else a second look would take that for the name.
        boolean word = end < text.length() && Names.isName(text.codePointAt(end));
        spans.add(at, end, Placeholders.MENTION + (word ? " " : ""));
    }

    /** The placeholder itself, perhaps with a picture behind it. */
    private static boolean isPlaceholder(PlainText text, int start, int end) {
        if (!text.hasAt(start, Placeholders.USER)) {
            return false;
        }
        int behind = start + Placeholders.USER.length();
        if (behind < end && !Names.isName(text.codePointAt(behind))) {
            return true;
        }
        for (int i = behind; i < end; i++) {
            if (Character.isLetterOrDigit(text.at(i))) {
                return false;
            }
        }
        return true;
    }

    /** {@code 回复name:}, as exports of comments have it. */
    private static void reply(PlainText text, int i, Spans spans) {
        if (text.at(i + 1) != '复' && text.at(i + 1) != '覆') {
            return;
        }
        int start = text.at(i + 2) == ' ' ? i + 3 : i + 2;
        int end = Names.quotedEnd(text, start);
        end = end < 0 ? Names.end(text, start) : end;
        int colon = text.at(end) == ' ' ? end + 1 : end;
        if (end > start && text.at(colon) == ':' && !isNoName(text.between(start, end))) {
            spans.add(start, end, Placeholders.MENTION);
        }
    }

    private static boolean isNoName(String word) {
        return NO_NAMES.contains(word) || END_OF_NO_NAME.matcher(word).find();
    }
}
