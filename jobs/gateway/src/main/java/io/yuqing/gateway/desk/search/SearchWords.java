/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.search;

import io.yuqing.domain.time.CountyTime;
import io.yuqing.gateway.desk.search.find.Choice;
import io.yuqing.nlp.category.Category;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the columns of items say, as staff say it; the same words as on the boards. */
final class SearchWords {
    static final List<Choice> SENTIMENTS =
            List.of(
                    new Choice("negative", "负面"),
                    new Choice("neutral", "中性"),
                    new Choice("positive", "正面"));

    static final List<Choice> KINDS =
            List.of(
                    new Choice("original", "原发"),
                    new Choice("repost", "转发"),
                    new Choice("comment", "跟帖"));

    static final List<Choice> CATEGORIES =
            Arrays.stream(Category.values())
                    .map(each -> new Choice(each.name().toLowerCase(Locale.ROOT), each.label()))
                    .toList();

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private SearchWords() {}

    /** The word of a code; the code itself if it has none. */
    static String of(List<Choice> choices, String code) {
        return choices.stream()
                .filter(choice -> choice.code().equals(code))
                .findFirst()
                .map(Choice::word)
                .orElse(code);
    }

    /** 12,345 */
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** 2026-11-12 08:30:15 */
    static String second(Instant moment) {
        return SECOND.format(moment.atZone(CountyTime.ZONE));
    }
}
