/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.boards;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.local.engine.ClickHouseProcess;
import io.yuqing.local.process.Layout;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A very small city: its tables agree with each other, and queries of boards run over them. */
class CityTest {
    @TempDir static Path folder;

    private static ClickHouseProcess engine;
    private static City city;

    @BeforeAll
    static void build() throws Exception {
        engine = ClickHouseProcess.in(Layout.find(), folder, 0).start();
        city = new City(engine.url(), line -> {});
        assertThat(city.isBuilt()).isFalse();
        city.build(1_000);
    }

    @AfterAll
    static void stop() {
        engine.kill9();
    }

    @Test
    void shouldBeFoundByTheNextRun() {
        assertThat(city.isBuilt()).isTrue();
    }

    @Test
    void shouldHoldEachItemOnceAndWindowsThatAddUpToThem() {
        assertThat(number("SELECT count() - uniqExact(platform, kind, item_id) FROM items"))
                .isZero();
        double items = number("SELECT count() FROM v_items");
        assertThat(items).isGreaterThan(5_000);
        for (String window : new String[] {"1m", "5m", "1h", "24h"}) {
            assertThat(
                            number(
                                    "SELECT sum(originals + reposts + comments) FROM v_subject_windows WHERE"
                                            + " subject_kind = 'thread' AND window = '"
                                            + window
                                            + "'"))
                    .isEqualTo(items);
            assertThat(
                            number(
                                    "SELECT sum(originals + reposts + comments) FROM v_topic_windows WHERE window = '"
                                            + window
                                            + "'"))
                    .isEqualTo(number("SELECT sum(length(topics)) FROM v_items"));
        }
        assertThat(number("SELECT sum(items) FROM v_item_counts_by_platform")).isEqualTo(items);
        assertThat(number("SELECT count() FROM topic_items FINAL"))
                .isEqualTo(number("SELECT sum(length(topics)) FROM items FINAL"));
    }

    @Test
    void shouldAnswerTheQueriesOfABoard() throws Exception {
        BoardCosts costs =
                new BoardBench(city, 1, () -> 0, line -> {})
                        .run(List.of("yq-topic"), EnumSet.of(Span.MONTH));

        assertThat(costs.costs())
                .hasSizeGreaterThan(10)
                .allSatisfy(cost -> assertThat(cost.refusal()).as(cost.where()).isEmpty());
        assertThat(costs.costs().stream().mapToLong(QueryCost::rows).sum()).isPositive();
    }

    private static double number(String sql) {
        return Double.parseDouble(city.database().text(sql).strip());
    }
}
