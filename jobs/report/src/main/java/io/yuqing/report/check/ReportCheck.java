/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.check;

import io.yuqing.report.ask.Answer;
import io.yuqing.report.ask.Digest;
import io.yuqing.report.ask.ReportTables;
import io.yuqing.report.ask.Row;
import io.yuqing.report.ask.Shown;
import io.yuqing.report.model.Ask;
import io.yuqing.report.model.Figure;
import io.yuqing.report.model.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Asks every figure of a report again: equal, corrected by data that came late, or not known now.
 */
public final class ReportCheck {
    private static final String QUOTES = "quotes";

    private ReportCheck() {}

    public static Checked of(Report report, ReportTables tables) {
        Map<String, Map<String, Row>> answers = new HashMap<>();
        Map<String, Row> texts = new HashMap<>();
        for (Ask ask : report.asks()) {
            Map<String, Row> rows = Answer.of(ask, tables).byKey();
            answers.put(ask.id(), rows);
            if (ask.query().equals(QUOTES)) {
                texts.putAll(rows);
            }
        }
        List<Correction> corrections = new ArrayList<>();
        List<Placed<Figure>> figures = Placed.figures(report);
        figures.forEach(each -> check(each, answers, report).ifPresent(corrections::add));
        List<Stored> quoted = Stored.in(report);
        quoted.forEach(each -> check(each, texts.get(each.itemId())).ifPresent(corrections::add));
        return new Checked(figures.size(), quoted.size(), corrections);
    }

    /** What was quoted, at length or in a line, while it was kept. */
    private record Stored(String place, String itemId, String sha256) {
        static List<Stored> in(Report report) {
            return Stream.concat(
                            Placed.quotes(report).stream()
                                    .map(
                                            each ->
                                                    new Stored(
                                                            each.place(),
                                                            each.what().itemId(),
                                                            each.what().sha256())),
                            Placed.excerpts(report).stream()
                                    .map(
                                            each ->
                                                    new Stored(
                                                            each.place(),
                                                            each.what().itemId(),
                                                            each.what().sha256())))
                    .filter(each -> !each.sha256().isEmpty())
                    .toList();
        }
    }

    private static Optional<Correction> check(
            Placed<Figure> placed, Map<String, Map<String, Row>> answers, Report report) {
        Figure figure = placed.what();
        Figure.Origin from = figure.from();
        Row row = answers.getOrDefault(from.ask(), Map.of()).get(from.row());
        Optional<BigDecimal> now = row == null ? Optional.empty() : row.number(from.column());
        if (now.isPresent() && now.get().compareTo(figure.value()) == 0) {
            return Optional.empty();
        }
        String query =
                report.asks().stream()
                        .filter(ask -> ask.id().equals(from.ask()))
                        .map(Ask::query)
                        .findFirst()
                        .orElse(from.ask());
        return Optional.of(
                new Correction(
                        placed.place(),
                        query + "." + from.column(),
                        figure.shown(),
                        now.map(value -> shown(figure, value)).orElse("")));
    }

    private static Optional<Correction> check(Stored quoted, Row text) {
        if (text != null && Digest.sha256(text.text("text")).equals(quoted.sha256())) {
            return Optional.empty();
        }
        return Optional.of(
                new Correction(
                        quoted.place(),
                        quoted.itemId(),
                        "原话（编号" + quoted.itemId() + "）",
                        text == null ? "" : "另一版本的文字"));
    }

    /** The new value in the form of the old one. */
    static String shown(Figure figure, BigDecimal value) {
        List<Function<BigDecimal, String>> forms =
                List.of(Shown::percent, Shown::change, Shown::minutes);
        for (Function<BigDecimal, String> form : forms) {
            if (form.apply(figure.value()).equals(figure.shown())) {
                return form.apply(value);
            }
        }
        if (figure.shown().equals(plain(figure.value()))) {
            return plain(value);
        }
        String count = Shown.count(figure.value());
        return figure.shown().startsWith(count)
                ? Shown.count(value) + figure.shown().substring(count.length())
                : plain(value);
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
