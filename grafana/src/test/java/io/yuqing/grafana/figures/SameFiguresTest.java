/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.grafana.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.yuqing.grafana.board.BoardQuery;
import io.yuqing.grafana.board.Boards;
import io.yuqing.grafana.board.Choice;
import io.yuqing.grafana.board.Dashboard;
import io.yuqing.grafana.board.Selection;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What boards show of items is the same whether the rows came once or twice, or were there before
 * the tables that are copied from them.
 */
class SameFiguresTest {
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration ALL = Duration.ofDays(60);

    /** With reactions that came before their original, in two topics at once, passed on, copied. */
    private static final List<String> TOPICS = List.of("water", "canteen", "road", "park", "bus");

    @RegisterExtension static final SeededEngine ONCE = new SeededEngine();

    @RegisterExtension
    static final SeededEngine TWICE = new SeededEngine(SeededEngine.Arrival.TWICE);

    @RegisterExtension
    static final SeededEngine UPGRADED = new SeededEngine(SeededEngine.Arrival.BEFORE_COPIES);

    @TestFactory
    Stream<DynamicTest> everyQueryOfItemsSaysTheSame() {
        return Boards.load().all().stream()
                .flatMap(
                        board ->
                                board.queries().stream()
                                        .filter(SameFiguresTest::countsItems)
                                        .map(query -> same(board, query)));
    }

    /** Not how long ago something was stored: that is another moment in each database. */
    private static boolean countsItems(BoardQuery query) {
        return query.sql().matches("(?s).*\\bv_(item|spread|county).*")
                && !query.sql().matches("(?s).*\\b(now\\(|stored_at).*");
    }

    private static DynamicTest same(Dashboard board, BoardQuery query) {
        return dynamicTest(
                query.where(),
                () -> {
                    // A short range is answered by other tables, whatever is chosen.
                    same(query, DAY, Choice.everythingOf(board));
                    for (Choice choice : choices(board)) {
                        same(query, ALL, choice);
                    }
                });
    }

    private static void same(BoardQuery query, Duration range, Choice choice) {
        var once = ONCE.run(query, range, choice).rows();
        assertThat(TWICE.run(query, range, choice).rows())
                .as("twice, %s, %s", choice.values(), range)
                .isEqualTo(once);
        assertThat(UPGRADED.run(query, range, choice).rows())
                .as("upgraded, %s, %s", choice.values(), range)
                .isEqualTo(once);
    }

    private static List<Choice> choices(Dashboard board) {
        Choice everything = Choice.everythingOf(board);
        if (board.variable("thread").isEmpty()) {
            return List.of(everything);
        }
        return Stream.concat(
                        TOPICS.stream()
                                .map(topic -> everything.with("topic", Selection.text(topic))),
                        Stream.of(everything, everything.with("thread", Selection.text("w1"))))
                .toList();
    }
}
