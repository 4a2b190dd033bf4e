/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.local.junit.ClickHouseExtension;
import io.yuqing.report.ask.SeededTables;
import io.yuqing.report.check.Placed;
import io.yuqing.report.model.Ask;
import io.yuqing.report.model.Figure;
import io.yuqing.report.model.Report;
import io.yuqing.report.model.ReportKind;
import io.yuqing.report.write.part.Order;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every number of every paper of the small office, compared with what a query of {@code fresh.tsv}
 * answers: those were written without those of the papers, and read the tables and not the views.
 */
class FreshFiguresTest {
    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    private static SeededTables tables;
    private static List<Report> papers;

    @BeforeAll
    static void write() throws Exception {
        tables =
                new SeededTables(CLICKHOUSE.database())
                        .add("jobs/report/src/test/resources/io/yuqing/report/write/office.sql");
        papers =
                List.of(
                        paper(ReportKind.DAILY, "", "11", "12"),
                        paper(ReportKind.DAILY, "", "12", "13"),
                        paper(ReportKind.DAILY, "", "04-01", "04-02"),
                        paper(ReportKind.WEEKLY, "", "05", "12"),
                        paper(ReportKind.BULLETIN, "", "01", "31"),
                        paper(ReportKind.TOPIC, "flood", "11", "12"),
                        paper(ReportKind.THREAD, "weibo/o0", "11", "12"),
                        paper(ReportKind.ALERT, "f1aaaaaa", "11", "12"),
                        paper(ReportKind.CASE, "cflood22", "11", "12"));
    }

    @AfterAll
    static void close() {
        tables.close();
    }

    @Test
    void everyNumberIsWhatAFreshQueryAnswers() throws IOException {
        Map<String, String> queries = queries();
        Map<String, String> answers = new HashMap<>();
        List<String> differ = new ArrayList<>();
        int compared = 0;
        for (Report paper : papers) {
            Map<String, Ask> asks =
                    paper.asks().stream().collect(Collectors.toMap(Ask::id, ask -> ask));
            for (Placed<Figure> placed : Placed.figures(paper)) {
                Figure figure = placed.what();
                Ask ask = asks.get(figure.from().ask());
                String name = ask.query() + "." + figure.from().column();
                String sql = filled(queries.getOrDefault(name, ""), ask, figure.from().row());
                String answer = answers.computeIfAbsent(sql, FreshFiguresTest::value);
                if (new BigDecimal(answer).compareTo(figure.value()) != 0) {
                    differ.add(
                            name
                                    + " "
                                    + figure.from().row()
                                    + ": "
                                    + figure.value()
                                    + " is "
                                    + answer);
                }
                compared++;
            }
        }

        assertThat(differ).isEmpty();
        assertThat(compared).isGreaterThan(500);
    }

    @Test
    void eachFreshQueryIsOfANumberThatAPaperHas() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Report paper : papers) {
            Map<String, String> names =
                    paper.asks().stream().collect(Collectors.toMap(Ask::id, Ask::query));
            Placed.figures(paper)
                    .forEach(
                            placed ->
                                    used.add(
                                            names.get(placed.what().from().ask())
                                                    + "."
                                                    + placed.what().from().column()));
        }

        assertThat(queries().keySet()).containsExactlyInAnyOrderElementsOf(used);
    }

    /** Nothing is left out: a number without a query fails here. */
    private static String value(String sql) {
        return sql.isEmpty() ? "-1" : tables.database().value(sql);
    }

    private static String filled(String sql, Ask ask, String row) {
        String filled = sql.replace("$row$", quoted(row));
        String[] parts = row.split("/", 2);
        filled = filled.replace("$row1$", quoted(parts[0]));
        for (Map.Entry<String, String> each : ask.parameters().entrySet()) {
            filled = filled.replace('$' + each.getKey() + '$', quoted(each.getValue()));
        }
        return filled;
    }

    private static String quoted(String text) {
        return '\'' + text.replace("\\", "\\\\").replace("'", "\\'") + '\'';
    }

    private static Map<String, String> queries() throws IOException {
        try (InputStream file = FreshFiguresTest.class.getResourceAsStream("fresh.tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", 2))
                    .collect(Collectors.toMap(line -> line[0], line -> line[1]));
        }
    }

    private static Report paper(ReportKind kind, String subject, String from, String to) {
        long end = day(to);
        return Papers.write(new Order(kind, subject, day(from), end, end), tables);
    }

    private static long day(String day) {
        return OffsetDateTime.parse(
                        "2026-" + (day.contains("-") ? day : "05-" + day) + "T00:00:00+08:00")
                .toInstant()
                .toEpochMilli();
    }
}
