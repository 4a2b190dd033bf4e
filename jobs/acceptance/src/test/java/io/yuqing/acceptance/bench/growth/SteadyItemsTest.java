/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.growth;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.jobs.model.Item;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Growth means something only if no day brings more than the one before. */
class SteadyItemsTest {
    private static final int THREADS = 210;
    private static final int OF_A_THREAD = 10;
    private static final long DAY = Duration.ofDays(1).toMillis();

    private final SteadyItems items = new SteadyItems(THREADS, OF_A_THREAD);

    @Test
    void shouldBringAsManyItemsEachDay() {
        long first = day(0).get(0).eventAt;
        for (int day = 0; day < 4; day++) {
            long begin = first + day * DAY;
            assertThat(day(day))
                    .allMatch(item -> item.eventAt >= begin)
                    .allMatch(item -> item.eventAt < begin + DAY);
        }
    }

    @Test
    void shouldBeginAsManyThreadsEachDayAndEndThemWithinADay() {
        Map<String, List<Item>> threads =
                LongStream.range(0, 6L * items.itemsOfADay())
                        .mapToObj(items::map)
                        .collect(Collectors.groupingBy(item -> item.rootId));
        List<Item> whole = threads.get(items.map((long) items.itemsOfADay() + 10).rootId);
        assertThat(whole).hasSize(OF_A_THREAD);
        assertThat(whole.get(9).eventAt - whole.get(0).eventAt).isLessThan(DAY);
    }

    @Test
    void shouldGiveEachOriginalATopicAndLeaveSomeThreadsWithoutOriginal() {
        List<Item> originals =
                day(3).stream().filter(item -> item.kind.equals("original")).toList();
        assertThat(originals).hasSize(THREADS - THREADS / 21);
        assertThat(originals.stream().flatMap(item -> item.topics.stream()).distinct())
                .hasSize(SteadyItems.TOPICS);
    }

    @Test
    void shouldRepeatNoId() {
        assertThat(day(0).stream().map(Item::identity)).doesNotHaveDuplicates();
    }

    private List<Item> day(int day) {
        long begin = (long) day * items.itemsOfADay();
        return LongStream.range(begin, begin + items.itemsOfADay()).mapToObj(items::map).toList();
    }
}
