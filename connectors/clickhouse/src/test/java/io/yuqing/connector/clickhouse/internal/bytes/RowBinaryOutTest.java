/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.internal.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RowBinaryOutTest {

    @Test
    void numbersAreLittleEndian() {
        assertThat(hex(out -> out.uint8(255))).isEqualTo("ff");
        assertThat(hex(out -> out.bool(true))).isEqualTo("01");
        assertThat(hex(out -> out.uint64(-1))).isEqualTo("ffffffffffffffff");
        assertThat(hex(out -> out.int32(0x01020304))).isEqualTo("04030201");
        assertThat(hex(out -> out.int64(-2))).isEqualTo("feffffffffffffff");
        assertThat(hex(out -> out.float32(1.5f))).isEqualTo("0000c03f");
        assertThat(hex(out -> out.float64(-2.0))).isEqualTo("00000000000000c0");
        assertThat(hex(out -> out.dateTime64(1000))).isEqualTo("e803000000000000");
    }

    @Test
    void aNullIsOneByteAndAValueHasAZeroBefore() {
        assertThat(hex(out -> out.nullableFloat64(null))).isEqualTo("01");
        assertThat(hex(out -> out.nullableFloat64(0.0))).isEqualTo("000000000000000000");
        assertThat(hex(out -> out.nullableDateTime64(null))).isEqualTo("01");
        assertThat(hex(out -> out.nullableDateTime64(1L))).isEqualTo("000100000000000000");
        assertThat(hex(out -> out.nullableString(null))).isEqualTo("01");
        assertThat(hex(out -> out.nullableString("a"))).isEqualTo("000161");
    }

    @Test
    void collectionsBearTheirLength() {
        assertThat(hex(out -> out.strings(List.of()))).isEqualTo("00");
        assertThat(hex(out -> out.strings(List.of("水", "b")))).isEqualTo("0203e6b0b40162");
        assertThat(hex(out -> out.int64s(List.of(1L, -1L))))
                .isEqualTo("02" + "0100000000000000" + "ffffffffffffffff");
        assertThat(hex(out -> out.counts(Map.of("a", 2L)))).isEqualTo("0101610200000000000000");
        assertThat(hex(out -> out.texts(Map.of("a", "b")))).isEqualTo("0101610162");
    }

    @Test
    void equalMapsGiveEqualBytesWhateverTheirOrder() {
        Map<String, Long> forwards = new LinkedHashMap<>();
        Map<String, Long> backwards = new LinkedHashMap<>();
        for (int i = 0; i < 40; i++) {
            forwards.put("k" + i, (long) i);
            backwards.put("k" + (39 - i), (long) (39 - i));
        }
        String bytes = hex(out -> out.counts(forwards));
        assertThat(hex(out -> out.counts(backwards))).isEqualTo(bytes);
        assertThat(hex(out -> out.counts(new HashMap<>(forwards)))).isEqualTo(bytes);
        assertThat(hex(out -> out.counts(new TreeMap<>(forwards)))).isEqualTo(bytes);
    }

    @Test
    void aNullWhereThereIsNoNullSaysWhatToDo() {
        assertThatThrownBy(() -> new RowBinaryOut().string(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage(
                        "A String column has no NULL: write an empty string, or declare the column"
                                + " Nullable(String).");
    }

    private static String hex(Consumer<RowBinaryOut> write) {
        RowBinaryOut out = new RowBinaryOut(1);
        write.accept(out);
        return HexFormat.of().formatHex(out.copy(0, out.size()));
    }
}
