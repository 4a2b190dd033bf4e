/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.local.junit.ClickHouseExtension;
import io.yuqing.report.ask.SeededTables;
import io.yuqing.report.json.ReportJson;
import io.yuqing.report.model.Figure;
import io.yuqing.report.model.Report;
import io.yuqing.report.model.ReportKind;
import io.yuqing.report.write.Papers;
import io.yuqing.report.write.part.Order;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A report that was stored, asked again: at once, after late data, after texts have gone. */
class ReportCheckTest {
    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    private static final String OFFICE =
            "jobs/report/src/test/resources/io/yuqing/report/write/office.sql";

    private static SeededTables tables;

    @BeforeAll
    static void migrate() throws Exception {
        tables = new SeededTables(CLICKHOUSE.database());
    }

    @AfterAll
    static void close() {
        tables.close();
    }

    @Test
    void lateDataIsACorrectionAndWhatHasGoneIsNoLongerKnown() throws IOException {
        tables.database().clear();
        tables.add(OFFICE);
        Report stored = stored(ReportKind.TOPIC, "flood");
        assertThat(ReportCheck.of(stored, tables).holds()).isTrue();
        // Three quotes, and a line each of the first post, of one that was copied, of sixteen
        // listed.
        assertThat(ReportCheck.of(stored, tables).quotes()).isEqualTo(3 + 1 + 1 + 16);

        tables.insert(
                "INSERT INTO items (platform, kind, item_id, root_id, parent_id, channel,"
                        + " published_at, collected_at, text, sentiment, topics, version)"
                        + " VALUES ('weibo', 'repost', 'weibo/late', 'weibo/o0', 'weibo/o0',"
                        + " 'microblog', '2026-05-11 20:00:00', '2026-05-11 20:01:00', '转',"
                        + " 'neutral', ['flood'], 2)");
        Checked late = ReportCheck.of(stored, tables);
        assertThat(late.corrections())
                .extracting(Correction::text)
                .contains("要点：66条 更正为 67条", "传播情况：10条 更正为 11条");

        tables.database().execute("TRUNCATE TABLE items");
        tables.database().execute("TRUNCATE TABLE topic_items");
        Checked gone = ReportCheck.of(stored, tables);
        assertThat(gone.corrections())
                .extracting(Correction::text)
                .contains("网民说法：原话（编号weibo/c7） 现已无从查得", "要点：71.2% 现已无从查得");
    }

    @Test
    void aStoredReportHoldsNoTextAndIsReadBackAsItWas() throws IOException {
        tables.database().clear();
        tables.add(OFFICE);
        Report report = written(ReportKind.TOPIC, "flood");
        byte[] json = ReportJson.write(report);

        assertThat(new String(json, StandardCharsets.UTF_8))
                .doesNotContain("alert(1)", "说法36")
                .contains("weibo/c7", "\"sha256\":\"");
        Report back = ReportJson.read(json);
        assertThat(ReportJson.write(back)).isEqualTo(json);
        assertThat(Placed.figures(back)).isEqualTo(Placed.figures(report));
        assertThat(back.asks()).isEqualTo(report.asks());
    }

    @ParameterizedTest
    @CsvSource({
        "'1,204条', 1204, 1300, '1,300条'",
        "37.5%, 0.375, 0.4, 40.0%",
        "增12.5%, 0.125, -0.5, 降50.0%",
        "1小时5分, 65, 125, 2小时5分",
        "0.25, 0.25, 0.50, 0.5",
        "40, 40, 41, 41"
    })
    void aCorrectionIsShownAsTheFigureWas(String shown, String value, String now, String expected) {
        Figure figure =
                new Figure(shown, new BigDecimal(value), new Figure.Origin("q1", "", "x"), 1);

        assertThat(ReportCheck.shown(figure, new BigDecimal(now))).isEqualTo(expected);
    }

    private static Report stored(ReportKind kind, String subject) throws IOException {
        return ReportJson.read(ReportJson.write(written(kind, subject)));
    }

    private static Report written(ReportKind kind, String subject) {
        long from = at("2026-05-11");
        return Papers.write(
                new Order(kind, subject, from, at("2026-05-12"), at("2026-05-12")), tables);
    }

    private static long at(String day) {
        return OffsetDateTime.parse(day + "T00:00:00+08:00").toInstant().toEpochMilli();
    }
}
