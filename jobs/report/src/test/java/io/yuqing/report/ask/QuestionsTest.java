/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.local.junit.ClickHouseExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every question of reports, on a small county and on empty tables. */
class QuestionsTest {
    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    private static final Path FOLDER =
            Path.of(
                    System.getProperty("yuqing.root"),
                    "jobs/report/src/main/resources/io/yuqing/report/ask");
    private static final Pattern SOURCE = Pattern.compile("\\b(?:FROM|JOIN)\\s+(?!int)([a-z_]+)");
    private static final Parameters ALL =
            Parameters.NONE
                    .within(1772380800000L, 1772467200000L)
                    .withMoment("before_from", 1772294400000L)
                    .withMoment("before_to", 1772380800000L)
                    .withMoment("week_from", 1771776000000L)
                    .withMoment("week_to", 1771862400000L)
                    .with("topic", "water")
                    .with("thread", "")
                    .with("subject", "water")
                    .with("subject_kind", "topic")
                    .with("read_ms", 1772466900000L)
                    .with("alert", "a1")
                    .with("case", "cr374gcv4mnx2fpb")
                    .with("limit", 10)
                    .with("step", 3600)
                    .withAll("ids", List.of("w3", "it's \\ \t"));

    /** The case of the seeded day was not assessed, and nothing of it was found untrue. */
    private static final Set<String> OF_NO_SUCH_CASE = Set.of("case_assessments", "case_coverage");

    private static SeededTables county;
    private static SeededTables empty;

    @BeforeAll
    static void seed() throws Exception {
        county =
                new SeededTables(CLICKHOUSE.database())
                        .add("grafana/src/test/resources/io/yuqing/grafana/seed.sql")
                        .add("grafana/src/test/resources/io/yuqing/grafana/seed_cases.sql")
                        .insert(
                                "INSERT INTO views (subject_kind, subject_id, read_at, since,"
                                        + " fresh_until, comments, comments_read, kinds, sizes,"
                                        + " texts, negative, neutral, positive, words, quote_ids,"
                                        + " quote_times) VALUES ('topic', 'water', '2026-03-02"
                                        + " 23:55:00', '2026-03-01 23:55:00', '2026-03-03"
                                        + " 00:25:00', 1, 1, ['view'], [1], [1], [0], [1], [0],"
                                        + " ['来水'], ['w3'], [1772443800000])");
        empty = new SeededTables(CLICKHOUSE.newDatabase());
    }

    @AfterAll
    static void close() {
        county.close();
        empty.close();
    }

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString().replace(".sql", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void itIsAnsweredOnTheSeededDay(String name) {
        assertThat(rows(county, name).isEmpty()).isEqualTo(OF_NO_SUCH_CASE.contains(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void overEmptyTablesItSaysNothingThatIsNotSo(String name) {
        assertThat(rows(empty, name)).allMatch(row -> !row.matches(".*\\b(nan|inf)\\b.*"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void itReadsViewsOnlyAndIsBounded(String name) {
        String sql = QuestionFile.sql(name).replaceAll("--.*", "");
        Matcher sources = SOURCE.matcher(sql);
        while (sources.find()) {
            assertThat(sources.group(1)).matches("v_[a-z_]+|numbers");
        }
        boolean oneRow = !sql.contains("GROUP BY") || rows(empty, name).size() == 1;
        assertThat(oneRow || sql.strip().matches("(?s).*LIMIT (\\d+|\\{limit:UInt32\\})")).isTrue();
    }

    @Test
    void aQuestionOfAnalystsIsFoundByItsNumber() {
        assertThat(QuestionFile.sql("06_public_views")).contains("网民观点");
        assertThatThrownBy(() -> QuestionFile.sql("no_such"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> QuestionFile.sql("../06_public_views"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void parametersArriveAsTheyWereWritten() {
        Parameters hostile =
                Parameters.NONE
                        .with("text", "it's \\ \t\n ' OR 1=1 -- {x:String}")
                        .withAll("list", List.of("a'b", "c\\d", "e\tf"));
        String sql = "SELECT {text:String} AS said, {list:Array(String)} AS each";

        assertThat(county.rows(sql, hostile.of(sql)))
                .containsExactly(
                        "{\"said\":\"it's \\\\ \\t\\n ' OR 1=1 -- {x:String}\","
                                + "\"each\":[\"a'b\",\"c\\\\d\",\"e\\tf\"]}");
    }

    @Test
    void theSameAnswerHasTheSameVersionAndAnotherOneAnother() {
        Asker asker = new Asker(county);
        String first = asker.ask("platforms", ALL, "code").ask().version();
        String again = asker.ask("platforms", ALL, "code").ask().version();
        String other =
                asker.ask("platforms", ALL.withMoment("to", 1772380800001L), "code")
                        .ask()
                        .version();

        assertThat(again).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
        assertThat(asker.asks()).extracting("id").containsExactly("q1", "q2", "q3");
    }

    private static List<String> rows(SeededTables tables, String name) {
        String sql = QuestionFile.sql(name);
        Map<String, String> parameters = ALL.of(sql);
        return tables.rows(sql, parameters);
    }
}
