/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.connector.clickhouse.ClickHouseConfigException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MigrationPlanTest {

    private static final Migration FIRST = Migration.of("V001__a.sql", "SELECT 1;\nSELECT 2;\n");
    private static final Migration SECOND = Migration.of("V002__b.sql", "SELECT 2;");

    @Test
    void whatTheDatabaseHasNotSeenIsDue() {
        assertThat(MigrationPlan.due(List.of(FIRST, SECOND), Map.of()))
                .containsExactly(FIRST, SECOND);
        assertThat(MigrationPlan.due(List.of(FIRST, SECOND), Map.of(1, FIRST.checksum())))
                .containsExactly(SECOND);
    }

    @Test
    void theLineEndsOfACheckoutDoNotMatter() {
        Migration onWindows = Migration.of("V001__a.sql", "SELECT 1;\r\nSELECT 2;\r\n");

        assertThat(onWindows.checksum()).isEqualTo(FIRST.checksum());
    }

    @Test
    void aDatabaseNewerThanTheBuildIsRefused() {
        assertThatThrownBy(
                        () ->
                                MigrationPlan.due(
                                        List.of(FIRST), Map.of(1, FIRST.checksum(), 7, "x")))
                .isInstanceOf(ClickHouseConfigException.class)
                .hasMessage(
                        "The database is at schema version 7 and this build knows only 1: use a"
                                + " build that is at least as new as the database.");
    }

    @Test
    void aNumberTwiceAndAWrongNameAreDefectsOfTheBuild() {
        assertThatThrownBy(() -> MigrationPlan.due(List.of(FIRST, FIRST), Map.of()))
                .hasMessageContaining("has a number twice");
        assertThatThrownBy(() -> Migration.of("items.sql", "")).hasMessageContaining("misnamed");
    }
}
