/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.jobs.model.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SamplesTest {
    private static final long HOUR = 3_600_000;

    @Test
    void shouldKeepTheHeaviestWhetherOrNotTheyAreCompleteAlready() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<Sample> kept = List.of();
        for (int i = 0; i < 5_000; i++) {
            List<Sample> more = new ArrayList<>();
            for (int next = random.nextInt(3); next >= 0; next--) {
                more.add(sample(random, i * HOUR / 100));
            }
            more.sort((one, other) -> Samples.heavier(one, other) ? -1 : 1);
            List<Sample> all = new ArrayList<>(more);
            all.addAll(kept);
            kept = Samples.heaviest(kept, more, 5);
            assertThat(kept)
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(Samples.heaviest(List.of(), all, 5));
        }
    }

    private static Sample sample(Random random, long now) {
        Sample sample = new Sample();
        sample.id = "item" + random.nextInt(300);
        sample.weight = (long) Math.exp(random.nextDouble() * 8);
        sample.eventAt = now - random.nextInt(30) * HOUR;
        return sample;
    }
}
