/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.count;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.bytes.VarInput;
import io.yuqing.domain.bytes.VarOutput;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistinctTest {
    @Test
    void shouldCountExactlyWhileThereAreFew() {
        Distinct voices = new Distinct();
        for (int voice = 0; voice < Distinct.EXACT_LIMIT; voice++) {
            voices.add(mix(voice));
            voices.add(mix(voice));
        }
        assertThat(voices.estimate()).isEqualTo(Distinct.EXACT_LIMIT);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 100, 127, 128, 129, 200, 256, 257, 400})
    void shouldNotShowWhetherValuesCameOneByOneOrAsSetsThatOverlap(int count) {
        Distinct oneByOne = new Distinct();
        Distinct even = new Distinct();
        Distinct most = new Distinct();
        for (int voice = 0; voice < count; voice++) {
            oneByOne.add(mix(voice));
            (voice % 2 == 0 ? even : most).add(mix(voice));
            if (voice % 3 == 0) {
                most.add(mix(voice));
            }
        }
        Distinct both = even.copy();
        both.addAll(most);
        most.addAll(even);
        assertThat(bytes(both)).isEqualTo(bytes(oneByOne)).isEqualTo(bytes(most));
        assertThat(even.estimate()).isEqualTo((count + 1) / 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {257, 1_000, 10_000, 100_000, 1_000_000})
    void shouldStayWithinFourStandardErrorsWhenThereAreMany(int distinct) {
        Distinct voices = new Distinct();
        for (int voice = 0; voice < distinct; voice++) {
            voices.add(mix(voice));
        }
        double allowed = 4 * 1.04 / Math.sqrt(Distinct.REGISTERS);
        assertThat((double) voices.estimate() / distinct).isBetween(1 - allowed, 1 + allowed);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 200, 256, 257, 5_000})
    void shouldGiveTheSameBytesInAnyOrderAndHoweverItWasSplit(int distinct) {
        long seed = new Random().nextLong();
        List<Integer> order = new ArrayList<>();
        for (int voice = 0; voice < distinct; voice++) {
            order.add(mix(voice));
        }
        Distinct inOrder = new Distinct();
        order.forEach(inOrder::add);

        Collections.shuffle(order, new Random(seed));
        Distinct merged = new Distinct();
        for (int from = 0; from < order.size(); from += 97) {
            Distinct part = new Distinct();
            order.subList(from, Math.min(order.size(), from + 97)).forEach(part::add);
            merged.addAll(part);
            merged.addAll(part);
        }

        assertThat(bytes(merged)).as("seed %d", seed).isEqualTo(bytes(inOrder));
        assertThat(merged.estimate()).isEqualTo(inOrder.estimate());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 256, 300})
    void shouldReadBackWhatItWrote(int distinct) {
        Distinct voices = new Distinct();
        for (int voice = 0; voice < distinct; voice++) {
            voices.add(mix(voice));
        }
        Distinct read = Distinct.readFrom(new VarInput(bytes(voices)));
        assertThat(bytes(read)).isEqualTo(bytes(voices));
        read.add(mix(-1));
        assertThat(read.estimate()).isGreaterThanOrEqualTo(voices.estimate());
    }

    private static byte[] bytes(Distinct voices) {
        VarOutput out = new VarOutput();
        voices.writeTo(out);
        return out.toByteArray();
    }

    /** Spreads numbers over all bits, as an HMAC does. */
    private static int mix(int number) {
        long z = (number + 1L) * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return (int) ((z ^ (z >>> 31)) >>> 32);
    }
}
