/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.jobs.model.Item;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** State goes where its keys go: whoever has a key after a savepoint knows all that was known. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RescaledOperatorsTest {
    private List<Item> items;
    private OperatorsInLine always;

    @BeforeAll
    void runWithOneTaskOfEach(@TempDir Path keys) throws Exception {
        items = AdmittedItems.of(2_000, keys);
        always = run(1, 1, 1);
    }

    @Test
    void shouldCountAndAlertTheSameWithMoreTasksAndThenWithFewer() throws Exception {
        OperatorsInLine rescaled = run(2, 4, 1);

        assertThat(always.alerts()).hasSizeGreaterThan(10);
        assertThat(always.late()).isNotEmpty();
        assertThat(rescaled.alerts()).containsExactlyInAnyOrderElementsOf(always.alerts());
        assertThat(rescaled.late()).containsExactlyInAnyOrderElementsOf(always.late());
        assertThat(rescaled.items()).isEqualTo(always.items());
        assertThat(rescaled.windows()).isEqualTo(always.windows());
    }

    @Test
    void shouldDoSoWithTasksThatHaveNoKeys() throws Exception {
        OperatorsInLine rescaled = run(1, 8, 3);

        assertThat(rescaled.windows()).isEqualTo(always.windows());
        assertThat(rescaled.alerts()).containsExactlyInAnyOrderElementsOf(always.alerts());
    }

    /** A third of the items with so many tasks, a third with others, and the rest. */
    private OperatorsInLine run(int first, int second, int third) throws Exception {
        try (OperatorsInLine operators = new OperatorsInLine(first)) {
            operators.take(items.subList(0, items.size() / 3));
            operators.rescale(second);
            operators.take(items.subList(items.size() / 3, items.size() * 2 / 3));
            operators.rescale(third);
            operators.take(items.subList(items.size() * 2 / 3, items.size()));
            return operators;
        }
    }
}
