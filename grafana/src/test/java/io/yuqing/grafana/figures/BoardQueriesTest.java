/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.grafana.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import io.yuqing.grafana.board.BoardQuery;
import io.yuqing.grafana.board.Boards;
import io.yuqing.grafana.board.Choice;
import io.yuqing.grafana.board.Dashboard;
import io.yuqing.grafana.lint.LinkRules;
import io.yuqing.grafana.query.Interpolation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every query of every board runs in the real engine, as Grafana would send it: over three ranges,
 * with everything chosen, one and several values of each variable, and hostile values.
 */
class BoardQueriesTest {
    private static final Map<String, Duration> RANGES =
            Map.of(
                    "1 h",
                    Duration.ofHours(1),
                    "24 h",
                    Duration.ofHours(24),
                    "7 d",
                    Duration.ofDays(7));

    /** What is chosen is tried over this one; the length of a range changes only bounds of time. */
    private static final String USUAL = "24 h";

    private static final int MOST_ROWS = 20_000;

    @RegisterExtension static final SeededEngine ENGINE = new SeededEngine();

    @TestFactory
    Stream<DynamicNode> everyQueryRuns() {
        return Boards.load().all().stream()
                .flatMap(board -> board.queries().stream().map(query -> everyRun(board, query)));
    }

    @Test
    void aQueryTheEngineRefusesFails() {
        assertThatThrownBy(() -> ENGINE.run("SELECT gone FROM v_items"))
                .hasMessageContaining("gone");
    }

    private static DynamicNode everyRun(Dashboard board, BoardQuery query) {
        List<DynamicNode> runs = new ArrayList<>();
        List<Choice> choices = Choice.of(board);
        for (Map.Entry<String, Duration> range : RANGES.entrySet()) {
            runs.add(oneRun(query, range.getKey(), range.getValue(), choices.get(0)));
        }
        // A choice that the query does not hold gives the same text once more.
        Set<String> asked = new HashSet<>();
        asked.add(Interpolation.apply(query.sql(), choices.get(0).values()));
        for (Choice choice : choices.subList(1, choices.size())) {
            if (asked.add(Interpolation.apply(query.sql(), choice.values()))) {
                runs.add(oneRun(query, USUAL, RANGES.get(USUAL), choice));
            }
        }
        return dynamicContainer(query.where(), runs);
    }

    private static DynamicTest oneRun(
            BoardQuery query, String range, Duration length, Choice choice) {
        return dynamicTest(range + ", " + choice.name(), () -> run(query, length, choice));
    }

    private static void run(BoardQuery query, Duration length, Choice choice) {
        QueryResult result = ENGINE.run(query, length, choice);

        assertThat(result.rows()).as("row cap").hasSizeLessThanOrEqualTo(MOST_ROWS);
        assertThat(result.names()).as("columns with a name").noneMatch(n -> n.contains("("));
        columnsFit(query, result);
        if (choice.name().equals("everything")) {
            assertThat(result.rows()).as("rows of the seeded data").isNotEmpty();
        }
        if (choice.hostile() && query.sql().contains("${")) {
            assertThat(result.rows())
                    .as("hostile text finds nothing")
                    .allMatch(BoardQueriesTest::empty);
        }
    }

    /** A row of an aggregate over nothing, of a gap that was filled, or that says there is none. */
    private static boolean empty(JsonNode row) {
        return Dashboard.stream(row)
                .filter(cell -> !cell.isNull())
                .map(JsonNode::asText)
                .allMatch(text -> text.isEmpty() || text.matches("0|20.*|没有|没有信息|没有这个.*"));
    }

    private static void columnsFit(BoardQuery query, QueryResult result) {
        switch (query.kind()) {
            case PANEL -> {
                assertThat(result.names()).containsAll(LinkRules.namedColumns(query.owner()));
                boolean overTime =
                        query.isTimeSeries()
                                || query.owner().path("type").asText().equals("heatmap");
                if (overTime) {
                    assertThat(result.column("time").isTime()).isTrue();
                }
            }
            case ANNOTATION -> {
                assertThat(result.names()).containsExactly("time", "text");
                assertThat(result.column("time").isTime()).isTrue();
            }
            // One column is value and text at once; of two the first is the value.
            case VARIABLE -> assertThat(result.columns()).hasSizeBetween(1, 2);
        }
    }
}
