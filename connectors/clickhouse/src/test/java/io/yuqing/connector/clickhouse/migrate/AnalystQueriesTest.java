/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.local.junit.ClickHouseExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file of {@code sql/queries} on the rows of {@code seed.sql}, {@code seed_bus.sql} and
 * {@code seed_county.sql}; the expected rows, worked out by hand, are in {@code /queries/*.tsv},
 * parameters that are not those of the first day in {@code /queries/*.params}.
 */
class AnalystQueriesTest {

    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    private static final Path FOLDER = Path.of(System.getProperty("yuqing.root"), "sql/queries");
    private static final Path EXPECTED =
            Path.of(
                    System.getProperty("yuqing.root"),
                    "connectors/clickhouse/src/test/resources/queries");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+):");
    private static final Pattern SOURCE = Pattern.compile("(?i)\\b(?:FROM|JOIN)\\s+([a-z_]+)");
    private static final Map<String, String> DAY =
            Map.of(
                    "from", "2026-07-01 00:00:00",
                    "to", "2026-07-02 00:00:00",
                    "day", "2026-07-01",
                    "topic", "water",
                    "subject", "bus",
                    "limit", "10");

    /** What is said and copied in one topic. */
    private static final Set<String> ON_BUSES =
            Set.of("06_public_views.sql", "07_keywords.sql", "11_copies.sql");

    /** Those that have a row for each day, lag or total also when there is nothing. */
    private static final Set<String> ALWAYS_WITH_ROWS =
            Set.of(
                    "02_topic_trend.sql",
                    "08_daily_log.sql",
                    "14_two_topics.sql",
                    "15_sentiment_drift.sql",
                    "17_lead_lag.sql");

    private static SeededCounty county;
    private static SeededCounty emptyCounty;

    @BeforeAll
    static void seed() throws Exception {
        county = new SeededCounty(CLICKHOUSE.database());
        emptyCounty = SeededCounty.empty(CLICKHOUSE.newDatabase());
        county.add("/seed_bus.sql");
        county.add("/seed_county.sql");
    }

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void itAnswersItsQuestionOnTheSeededDay(String name) throws IOException {
        assertThat(answer(county, name, parameters(name)))
                .isEqualToNormalizingNewlines(
                        Files.readString(EXPECTED.resolve(name.replace(".sql", ".tsv"))));
    }

    @ParameterizedTest
    @MethodSource("names")
    void itsDaysAreThoseOfBeijingWhereverTheServerIs(String name) throws IOException {
        Map<String, String> parameters = parameters(name);
        String answer = answer(county, name, parameters);

        for (String zone : List.of("Pacific/Auckland", "America/Los_Angeles")) {
            assertThat(answer(county.in(zone), name, parameters)).isEqualTo(answer);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void overEmptyTablesItSaysNothingThatIsNotSo(String name) throws Exception {
        String answer = answer(emptyCounty, name, parameters(name));

        assertThat(answer.lines().skip(1))
                .as("rows of days and totals only, without shares")
                .allMatch(row -> row.matches("(?!.*(nan|inf)).*"))
                .allMatch(row -> ALWAYS_WITH_ROWS.contains(name) || row.isEmpty());
    }

    private static String answer(SeededCounty of, String name, Map<String, String> parameters)
            throws IOException {
        return of.rows(
                Files.readString(FOLDER.resolve(name)) + "\nFORMAT TSVWithNames", parameters);
    }

    @Test
    void aThreadHasPublicViewsAndKeywordsAsATopicHas() throws IOException {
        assertThat(ofThread("06_public_views.sql"))
                .isEqualTo("正面\t班车\t2\t1\t2\t3\t0.5\t班车多了\tbus-c4\t2\n");
        // In 2 of its 3 texts, never before: 0 of the county's 100.
        assertThat(ofThread("07_keywords.sql")).isEqualTo("班车\t15.9\t2\t0\t0\n");
    }

    private static String ofThread(String name) throws IOException {
        Map<String, String> parameters = parameters(name);
        parameters.put("subject", "bus-p2");
        return county.rows(Files.readString(FOLDER.resolve(name)), parameters);
    }

    @ParameterizedTest
    @MethodSource("names")
    void itReadsOnlyViews(String name) throws IOException {
        String sql = withoutComments(name);
        Set<String> sources = new TreeSet<>();
        Matcher matcher = SOURCE.matcher(sql);
        while (matcher.find()) {
            sources.add(matcher.group(1));
        }
        assertThat(sources)
                .isNotEmpty()
                .allMatch(source -> source.startsWith("v_") || sql.contains(source + " AS"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void itsHeadAsksTheQuestionInTwoLanguagesAndNamesParametersAndCost(String name)
            throws IOException {
        String sql = Files.readString(FOLDER.resolve(name));
        String head = sql.substring(0, sql.length() - withoutComments(name).length());

        assertThat(head)
                .containsPattern("[\\u4e00-\\u9fff]")
                .contains("怎么读", "参数", "代价：", "Reading: ", "Cost: ");
        assertThat(parameters(name).keySet()).isNotEmpty().allMatch(head::contains);
    }

    private static Map<String, String> parameters(String name) throws IOException {
        Map<String, String> parameters = new HashMap<>();
        Matcher matcher = PARAMETER.matcher(withoutComments(name));
        while (matcher.find()) {
            parameters.put(matcher.group(1), DAY.get(matcher.group(1)));
        }
        Path own = EXPECTED.resolve(name.replace(".sql", ".params"));
        if (Files.exists(own)) {
            for (String line : Files.readAllLines(own)) {
                String[] parts = line.split("=", 2);
                parameters.put(parts[0], parts[1]);
            }
        }
        if (name.startsWith("02")) {
            // The trend takes dates.
            parameters.put("from", "2026-06-30");
            parameters.put("to", "2026-07-02");
        }
        if (ON_BUSES.contains(name)) {
            parameters.put("from", "2026-07-10 00:00:00");
            parameters.put("to", "2026-07-11 00:00:00");
            parameters.replace("topic", "bus");
        }
        return parameters;
    }

    private static String withoutComments(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name)).replaceAll("(?m)^--.*\\R", "");
    }
}
