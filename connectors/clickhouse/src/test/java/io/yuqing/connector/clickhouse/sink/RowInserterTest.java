/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.connector.clickhouse.ClickHouseConfigException;
import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.clickhouse.fixture.Answers;
import io.yuqing.connector.clickhouse.fixture.Reading;
import io.yuqing.connector.clickhouse.fixture.ScriptedInserts;
import io.yuqing.local.junit.ClickHouseExtension;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RowInserterTest {

    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    private final ScriptedInserts table = new ScriptedInserts();
    private final RowInserter<Reading> inserter =
            new RowInserter<>(table, "readings", new Reading.Encoder());

    @Test
    void aTableThatTakesRowsPassesTheCheckAndHoldsNoneAfterwards() throws Exception {
        inserter.check();

        assertThat(table.rows()).isEmpty();
        inserter.insertAll(List.of(Reading.of(1), Reading.of(2)));
        inserter.insert(Reading.of(3));
        assertThat(table.rows()).containsExactly(Reading.of(1), Reading.of(2), Reading.of(3));
    }

    @Test
    void aRightThatIsNotGrantedAndAColumnThatIsMissingAreSentences() {
        table.failures.add(Answers.code(497));
        assertThatThrownBy(inserter::check)
                .isInstanceOf(ClickHouseConfigException.class)
                .hasMessageContaining("grant INSERT on the table");

        table.table = List.of();
        assertThatThrownBy(inserter::check)
                .isInstanceOf(ClickHouseConfigException.class)
                .hasMessageContaining("Run the migrations");
    }

    @Test
    void aServerThatIsBusySaysNothingAboutTheTable() {
        table.failures.add(Answers.code(202));
        assertThatThrownBy(inserter::check).isNotInstanceOf(ClickHouseConfigException.class);
    }

    @Test
    void theRealEngineTakesAnInsertOfNoRow() throws Exception {
        var database = CLICKHOUSE.newDatabase();
        database.execute(Reading.DDL);
        try (RowInserter<Reading> real =
                new RowInserter<>(
                        ClickHouseEndpoint.of(database.url(), database.name()),
                        "readings",
                        new Reading.Encoder())) {
            real.check();
            real.insertAll(List.of(Reading.of(1), Reading.of(2)));
        }
    }
}
