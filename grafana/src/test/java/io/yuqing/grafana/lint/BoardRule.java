/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.grafana.lint;

import io.yuqing.grafana.board.Boards;
import io.yuqing.grafana.board.Dashboard;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * One thing that must hold for every board.
 *
 * @param name a sentence that says what holds
 * @param because what goes wrong otherwise
 */
record BoardRule(String name, String because, Check check) {

    /** Reports each problem it finds in a board, seen among all boards. */
    @FunctionalInterface
    interface Check {
        void look(Dashboard board, Boards all, Consumer<String> problems);
    }

    static BoardRule of(
            String name, String because, BiConsumer<Dashboard, Consumer<String>> check) {
        return new BoardRule(
                name, because, (board, all, problems) -> check.accept(board, problems));
    }

    List<String> problems(Dashboard board, Boards all) {
        List<String> problems = new java.util.ArrayList<>();
        check.look(board, all, problems::add);
        return List.copyOf(problems);
    }

    @Override
    public String toString() {
        return name;
    }
}
