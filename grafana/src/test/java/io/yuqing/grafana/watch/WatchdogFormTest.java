/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.grafana.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.yuqing.grafana.board.Boards;
import io.yuqing.grafana.board.Dashboard;
import io.yuqing.grafana.board.ExportedMetrics;
import io.yuqing.grafana.board.MetricQuery;
import io.yuqing.sql.SqlLexer;
import io.yuqing.sql.TokenKind;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Grafana takes for a rule, and what a county can do with it. */
class WatchdogFormTest {
    private static final Pattern SOURCE = Pattern.compile("\\b(?:FROM|JOIN)\\s+([\\w.]+)");

    static List<Watchdog> all() {
        return Watchdog.all();
    }

    @Test
    void sevenThingsAreWatched() {
        assertThat(all())
                .extracting(Watchdog::uid)
                .containsExactlyInAnyOrder(
                        "yq-no-new-rows",
                        "yq-silent-source",
                        "yq-checkpoint-age",
                        "yq-kafka-lag",
                        "yq-dead-letters",
                        "yq-ledger",
                        "yq-delivery-stuck");
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatItCannotSeeIsAnAlarm(Watchdog dog) {
        assertThat(dog.text("/noDataState")).isEqualTo("Alerting");
        assertThat(dog.text("/execErrState")).isEqualTo("Alerting");
        assertThat(dog.text("/for")).matches("[1-9]\\d*m");
        assertThat(dog.rule().path("isPaused").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("all")
    void itSaysInChineseWhatIsWrongAndWhatToDo(Watchdog dog) {
        for (String place : List.of("/title", "/annotations/summary", "/annotations/description")) {
            assertThat(dog.text(place)).as(place).containsPattern("\\p{IsHan}{4}");
        }
        assertThat(dog.text("/annotations/description")).contains("看");
    }

    @ParameterizedTest
    @MethodSource("all")
    void itLeadsToAPanelThatShowsMore(Watchdog dog) {
        Dashboard board = Boards.load().get(dog.text("/dashboardUid"));

        assertThat(board.panels())
                .anyMatch(panel -> panel.path("id").asText().equals(dog.text("/panelId")));
    }

    @ParameterizedTest
    @MethodSource("all")
    void itCallsTheContactPointThatIsProvisioned(Watchdog dog) {
        JsonNode point = Watchdog.yaml("contact-points.yaml").at("/contactPoints/0");

        assertThat(dog.text("/notification_settings/receiver"))
                .isEqualTo(point.path("name").asText());
        assertThat(point.toString()).contains("${YUQING_WATCHDOG_MAIL}").doesNotContain("password");
    }

    @ParameterizedTest
    @MethodSource("all")
    void itHasAQueryAndAThreshold(Watchdog dog) {
        assertThat(dog.text("/condition")).isEqualTo("B");
        assertThat(dog.text("/data/1/datasourceUid")).isEqualTo("__expr__");
        assertThat(dog.text("/data/1/model/type")).isEqualTo("threshold");
        assertThat(dog.text("/data/1/model/expression")).isEqualTo("A");
        assertThat(dog.text("/data/1/model/conditions/0/evaluator/type")).isEqualTo("gt");
        assertThat(dog.text("/data/0/datasourceUid"))
                .isEqualTo(dog.sql().isEmpty() ? "yq-prometheus" : "yq-clickhouse");
    }

    /** Rules of alerting know no variables; the macros of the plugin's front end are not there. */
    @ParameterizedTest
    @MethodSource("all")
    void itsQueryHasNoMacroAndReadsViewsOnly(Watchdog dog) {
        assertThat(dog.sql() + dog.expr()).doesNotContain("$").doesNotContain("--");
        Matcher source = SOURCE.matcher(dog.sql());
        while (source.find()) {
            assertThat(source.group(1)).startsWith("v_");
        }
        SqlLexer lexer = SqlLexer.of(dog.sql());
        while (lexer.next()) {
            assertThat(lexer.kind() == TokenKind.COMMENT || lexer.is("SETTINGS")).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void itsMetricsAreThoseThatTheJobsExport(Watchdog dog) {
        MetricQuery query = new MetricQuery(dog.expr());
        ExportedMetrics exported = ExportedMetrics.load();

        Set<String> metrics = query.metrics();
        assertThat(metrics).allMatch(exported::has);
        assertThat(query.labels()).allMatch(label -> exported.allHave(metrics, label));
    }
}
