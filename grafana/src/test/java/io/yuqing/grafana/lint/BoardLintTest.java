/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.grafana.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.yuqing.grafana.board.Boards;
import io.yuqing.grafana.board.Dashboard;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class BoardLintTest {
    private final Boards boards = Boards.load();

    @TestFactory
    Stream<DynamicNode> everyBoardKeepsEveryRule() {
        return boards.all().stream()
                .map(
                        board ->
                                dynamicContainer(
                                        board.file(),
                                        BoardLint.rules().stream()
                                                .map(rule -> keeps(board, rule))));
    }

    private DynamicNode keeps(Dashboard board, BoardRule rule) {
        return dynamicTest(
                rule.name(),
                () ->
                        assertThat(rule.problems(board, boards))
                                .as("%s, because %s", rule.name(), rule.because())
                                .isEmpty());
    }

    @TestFactory
    Stream<DynamicNode> everyRuleCanFail() {
        return Breakages.all().stream()
                .map(
                        breakage ->
                                dynamicTest(
                                        breakage.rule() + " fails when " + breakage.what(),
                                        () -> {
                                            Dashboard broken =
                                                    breakage.applyTo(boards.get(breakage.of()));
                                            assertThat(
                                                            rule(breakage.rule())
                                                                    .problems(broken, with(broken)))
                                                    .isNotEmpty();
                                        }));
    }

    @Test
    void noRuleIsWithoutABoardThatBreaksIt() {
        assertThat(Breakages.all().stream().map(Breakage::rule).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        BoardLint.rules().stream().map(BoardRule::name).toList());
    }

    @Test
    void thereIsAtLeastOneBoard() {
        assertThat(boards.all()).isNotEmpty();
    }

    private static BoardRule rule(String name) {
        List<BoardRule> found =
                BoardLint.rules().stream().filter(r -> r.name().equals(name)).toList();
        assertThat(found).as(name).hasSize(1);
        return found.get(0);
    }

    /** The boards as they would be with the broken one beside the sound ones. */
    private Boards with(Dashboard broken) {
        List<Dashboard> others =
                boards.all().stream().filter(b -> !b.file().equals(broken.file())).toList();
        return new Boards(Stream.concat(others.stream(), Stream.of(broken)).toList());
    }
}
