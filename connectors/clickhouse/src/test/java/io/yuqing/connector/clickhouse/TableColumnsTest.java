/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.connector.clickhouse.fixture.AllTypes;
import io.yuqing.connector.clickhouse.internal.bytes.RowBinaryOut;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableColumnsTest {

    private static final List<Column> TWO =
            List.of(Column.of("a", "UInt64"), Column.of("b", "LowCardinality(String)"));

    @Test
    void aColumnHasTheTypeOfTheMethodThatDeclaresIt() {
        assertThat(new AllTypes.Encoder().columns().list()).isEqualTo(AllTypes.COLUMNS);
    }

    @Test
    void valuesAreWrittenInTheOrderOfTheDeclarations() {
        TableColumns<String> columns =
                new TableColumns<String>().string("first", row -> row).bool("second", row -> true);

        assertThat(TableContract.encode(() -> columns, "x")).containsExactly(1, 'x', 1);
    }

    @Test
    void aFloatKeepsItsBits() {
        TableColumns<Float> columns = new TableColumns<Float>().float32("f", row -> row);
        RowBinaryOut expected = new RowBinaryOut();
        expected.float32(0.1f);

        assertThat(TableContract.encode(() -> columns, 0.1f))
                .isEqualTo(expected.copy(0, expected.size()));
    }

    @Test
    void aColumnDeclaredTwiceIsRefused() {
        TableColumns<String> columns = new TableColumns<String>().string("a", row -> row);

        assertThatThrownBy(() -> columns.word("a", row -> row))
                .hasMessage("The column a is declared twice.");
    }

    @Test
    void aNameThatWouldNeedQuotesIsRefused() {
        assertThatThrownBy(() -> new TableColumns<String>().string("a b", row -> row))
                .hasMessageContaining("The column name 'a b' is not a plain identifier");
    }

    @Test
    void anEncoderWithoutColumnsIsRefused() {
        assertThatThrownBy(() -> new TableColumns<String>().writer())
                .hasMessageContaining("name at least one");
    }

    @Test
    void aRowThatFailsLeavesNoBytesBehind() {
        TableColumns<String> columns =
                new TableColumns<String>()
                        .uint64("a", row -> 1)
                        .word("b", row -> row.isEmpty() ? null : row);
        RowBinaryOut out = new RowBinaryOut();
        columns.writer().write("fine", out);
        int size = out.size();

        assertThatThrownBy(() -> columns.writer().write("", out))
                .isInstanceOf(NullPointerException.class);
        assertThat(out.size()).isEqualTo(size);
        columns.writer().write("fine", out);
        assertThat(out.size()).isEqualTo(2 * size);
    }

    @Test
    void aMapThatHoldsANullLeavesNoBytesBehind() {
        TableColumns<Map<String, String>> columns =
                new TableColumns<Map<String, String>>().texts("labels", row -> row);
        RowBinaryOut out = new RowBinaryOut();
        Map<String, String> holed = new HashMap<>();
        holed.put("key", null);

        assertThatThrownBy(() -> columns.writer().write(holed, out))
                .isInstanceOf(NullPointerException.class);
        assertThat(out.size()).isZero();
    }

    @Test
    void differencesFromTheTableAreSentences() {
        assertThat(TableContract.differences(TWO, TWO)).isEmpty();
        assertThat(TableContract.differences(TWO, List.of(Column.of("a", "Int64"))))
                .containsExactly(
                        "column a is Int64 in the table and UInt64 in the encoder",
                        "the table has no column b");
    }

    @Test
    void columnsOfTheTableThatAreNotWrittenTakeTheirDefault() {
        assertThat(TableContract.differences(TWO.subList(0, 1), TWO)).isEmpty();
    }
}
