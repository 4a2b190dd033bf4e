/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class EncodingGuardTest {

    private static final List<Column> TWO =
            List.of(Column.of("a", "UInt64"), Column.of("b", "LowCardinality(String)"));

    @Test
    void anEncoderThatIsAValueShortIsFoundAtOnce() {
        assertThatThrownBy(() -> TableContract.encode(encoder((row, out) -> out.uint64(1)), "row"))
                .hasMessageContaining("wrote 1 values for 2 columns");
    }

    @Test
    void anEncoderThatWritesAnotherTypeThanItDeclaresIsFoundAtOnce() {
        RowEncoder<String> encoder =
                encoder(
                        (row, out) -> {
                            out.int64(1);
                            out.word(row);
                        });

        assertThatThrownBy(() -> TableContract.encode(encoder, "row"))
                .hasMessageContaining("wrote a Int64 for the column a of type UInt64");
    }

    @Test
    void aRowThatFailsLeavesNoBytesBehind() {
        RowEncoder<String> encoder =
                encoder(
                        (row, out) -> {
                            out.uint64(1);
                            out.word(row.isEmpty() ? null : row);
                        });
        EncodingGuard<String> guard = new EncodingGuard<>(encoder);
        RowBinaryOut out = new RowBinaryOut();
        guard.encode("fine", out);
        int size = out.size();

        assertThatThrownBy(() -> guard.encode("", out)).isInstanceOf(NullPointerException.class);
        assertThat(out.size()).isEqualTo(size);
        guard.encode("fine", out);
        assertThat(out.size()).isEqualTo(2 * size);
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

    private static RowEncoder<String> encoder(BiConsumer<String, RowBinaryOut> body) {
        return new RowEncoder<>() {
            @Override
            public List<Column> columns() {
                return TWO;
            }

            @Override
            public void encode(String row, RowBinaryOut out) {
                body.accept(row, out);
            }
        };
    }
}
