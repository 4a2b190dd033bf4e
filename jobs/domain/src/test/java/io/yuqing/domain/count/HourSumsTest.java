/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.count;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.bytes.VarOutput;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HourSumsTest {
    private static final long FIRST = 29_000_000L * 60;

    @Test
    void shouldSumEveryRunOfMinutesAsTheSlicesDoInWhateverOrderItIsAsked() {
        Random random = new Random(5);
        for (int round = 0; round < 50; round++) {
            Slices slices = some(random, random.nextInt(61));
            HourSums sums = new HourSums(slices);
            for (int i = 0; i < 100; i++) {
                long from = FIRST - 30 + random.nextInt(90);
                long to = from + random.nextInt(70);
                assertThat(bytes(sums.sum(from, to))).isEqualTo(bytes(slices.sum(from, to)));
            }
        }
    }

    private static Slices some(Random random, int minutes) {
        Slices slices = new Slices();
        for (int i = 0; i < minutes; i++) {
            Tally tally = slices.at(FIRST + random.nextInt(60));
            for (int item = random.nextInt(30); item >= 0; item--) {
                tally.add(contribution(random));
            }
        }
        return slices;
    }

    private static Contribution contribution(Random random) {
        return new Contribution(
                ItemKind.values()[random.nextInt(3)],
                Attitude.values()[random.nextInt(3)],
                "channel" + random.nextInt(3),
                "platform" + random.nextInt(4),
                "category" + random.nextInt(5),
                random.nextInt(),
                random.nextInt(),
                random.nextInt(9));
    }

    private static byte[] bytes(Tally tally) {
        VarOutput out = new VarOutput();
        tally.writeTo(out);
        return out.toByteArray();
    }
}
