/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.search;

import io.yuqing.control.word.Chinese;
import io.yuqing.domain.time.CountyTime;
import io.yuqing.gateway.desk.search.find.Choice;
import io.yuqing.gateway.desk.search.find.Filters;
import io.yuqing.gateway.desk.search.find.Prefilter;
import io.yuqing.gateway.desk.search.find.Search;
import io.yuqing.nlp.TextSearch;
import io.yuqing.nlp.topic.TopicExpressionException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What somebody typed to search for.
 *
 * @param words the expression; empty if nothing was asked yet
 * @param from a day; empty for as long before the end as texts are kept
 * @param to a day that is included; empty for until now
 * @param faults by field, each a sentence
 * @param search what is asked for; empty if nothing is, or something is wrong
 * @param narrowed whether only a short time is searched, because the words are so many
 */
public record SearchForm(
        String words,
        String from,
        String to,
        Filters filters,
        Map<String, String> faults,
        Optional<Search> search,
        boolean narrowed) {
    static final int MOST_CHARS = 500;
    static final Duration KEPT = Duration.ofDays(30);

    /** For expressions by which ClickHouse can pass over nothing. */
    static final Duration NARROW = Duration.ofDays(1);

    /** Clocks of platforms are not all right. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    private static final int MOST_CODE = 200;

    /**
     * @param field gives what a field holds; null if it was not sent
     */
    static SearchForm read(UnaryOperator<String> field, Instant now) {
        return new Reading(field, now).form();
    }

    /** What is wrong with a field; empty if nothing is. */
    public String fault(String field) {
        return faults.getOrDefault(field, "");
    }

    /** One form under way. */
    private static final class Reading {
        private final UnaryOperator<String> field;
        private final Instant now;
        private final Map<String, String> faults = new LinkedHashMap<>();

        Reading(UnaryOperator<String> field, Instant now) {
            this.field = field;
            this.now = now;
        }

        SearchForm form() {
            String words = text("q");
            String from = text("from");
            String to = text("to");
            Filters filters =
                    new Filters(
                            code("platform"),
                            choice("sentiment", SearchWords.SENTIMENTS),
                            choice("category", SearchWords.CATEGORIES),
                            choice("kind", SearchWords.KINDS),
                            code("topic"));
            Instant until = day("to", to, 1, now.plus(AHEAD));
            Instant since = day("from", from, 0, until.minus(KEPT));
            if (faults.isEmpty() && !since.isBefore(until)) {
                faults.put("to", "结束的日期在开始之前；请改其中一个。");
            }
            Optional<TextSearch> text = words.isEmpty() ? Optional.empty() : expression(words);
            boolean narrowed =
                    text.filter(each -> Prefilter.of(each.terms()).isNone()).isPresent()
                            && since.isBefore(until.minus(NARROW));
            Instant begin = narrowed ? until.minus(NARROW) : since;
            Optional<Search> search =
                    text.filter(each -> faults.isEmpty())
                            .map(each -> new Search(each, filters, begin, until));
            return new SearchForm(words, from, to, filters, Map.copyOf(faults), search, narrowed);
        }

        private String text(String name) {
            String value = field.apply(name);
            return value == null ? "" : value.strip();
        }

        private String code(String name) {
            String code = text(name);
            return code.length() > MOST_CODE ? code.substring(0, MOST_CODE) : code;
        }

        private String choice(String name, List<Choice> choices) {
            String code = text(name);
            boolean known = choices.stream().anyMatch(each -> each.code().equals(code));
            if (!known && !code.isEmpty()) {
                faults.put(name, "没有这个选项；请从列表中选。");
            }
            return known ? code : "";
        }

        private Instant day(String name, String text, int daysLater, Instant otherwise) {
            if (text.isEmpty()) {
                return otherwise;
            }
            try {
                LocalDate day = LocalDate.parse(text).plus(daysLater, ChronoUnit.DAYS);
                if (day.getYear() < 2000 || day.getYear() > 2999) {
                    throw new DateTimeException("no such year");
                }
                return day.atStartOfDay(CountyTime.ZONE).toInstant();
            } catch (DateTimeException e) {
                faults.put(name, "“" + shown(text) + "”不是日期；请写成 2026-11-12 这样。");
                return otherwise;
            }
        }

        private static String shown(String text) {
            return text.length() > 20 ? text.substring(0, 20) + "…" : text;
        }

        private Optional<TextSearch> expression(String words) {
            if (words.codePointCount(0, words.length()) > MOST_CHARS) {
                faults.put("q", "最多写 " + MOST_CHARS + " 个字符；更多的词请建成话题。");
                return Optional.empty();
            }
            try {
                return Optional.of(TextSearch.of(words));
            } catch (TopicExpressionException e) {
                faults.put("q", "第 " + e.position() + " 个字符：" + Chinese.of(e.problem()) + "。");
                return Optional.empty();
            }
        }
    }
}
