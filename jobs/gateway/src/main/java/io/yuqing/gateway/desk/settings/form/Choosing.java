/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.form;

import io.yuqing.domain.rule.Level;
import io.yuqing.domain.rule.Measure;
import io.yuqing.nlp.category.Category;
import io.yuqing.wire.item.Channels;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** From what the values of a field are chosen. */
public enum Choosing {
    /** Anything can be written, and nothing is offered. */
    NOTHING(List.of()),
    /** The topics in force; known to who reads settings. */
    TOPICS(List.of()),
    /** The rules in force. */
    RULES(List.of()),
    /** Those that items came from. */
    PLATFORMS(List.of()),
    /** Those that were told of late. */
    DEPARTMENTS(List.of()),
    CHANNELS(
            Channels.all().stream()
                    .sorted()
                    .map(each -> new Choice(each, Channels.name(each)))
                    .toList()),
    /** Of silences, which name categories as staff do. */
    CATEGORIES(categories(Category::label)),
    /** Of rules, which name them by codes. */
    CATEGORY_CODES(categories(each -> each.name().toLowerCase(Locale.ROOT))),
    KINDS(
            List.of(
                    new Choice("topic", "话题"),
                    new Choice("thread", "帖子"),
                    new Choice("source", "来源"))),
    SUBJECTS(List.of(new Choice("topic", "话题"), new Choice("thread", "帖子"))),
    LEVELS(
            Arrays.stream(Level.values())
                    .map(each -> new Choice(each.code(), each.colour() + " " + each.grade()))
                    .toList()),
    MEASURES(
            Arrays.stream(Measure.values())
                    .map(each -> new Choice(each.code(), word(each)))
                    .toList()),
    WINDOWS(
            List.of(
                    new Choice("5m", "近 5 分钟"),
                    new Choice("1h", "近 1 小时"),
                    new Choice("24h", "近 24 小时"),
                    new Choice("life", "累计"))),
    COMPARES(
            List.of(
                    new Choice("threshold", "与定好的数比"),
                    new Choice("ratio", "与前一时段比"),
                    new Choice("baseline", "与平时比")));

    private final List<Choice> fixed;

    Choosing(List<Choice> fixed) {
        this.fixed = fixed;
    }

    /** What there is always; empty of those that change. */
    public List<Choice> fixed() {
        return fixed;
    }

    private static List<Choice> categories(Function<Category, String> code) {
        return Arrays.stream(Category.values())
                .map(each -> new Choice(code.apply(each), each.label()))
                .toList();
    }

    /** Two of them are called alike in notices, where what they are held against stands beside. */
    private static String word(Measure measure) {
        return measure == Measure.BURST ? "总量比平时骤增" : measure.noticeText();
    }
}
