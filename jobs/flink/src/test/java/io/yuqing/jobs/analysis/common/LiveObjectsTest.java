/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LiveObjectsTest {
    private static final int LIMIT = 30;

    /** Keyed state, and what was done to it. */
    private final Map<String, Integer> state = new HashMap<>();

    private final List<String> deeds = new ArrayList<>();
    private String inForce;

    private final LiveObjects<Number> numbers =
            new LiveObjects<>(Number::new, key -> inForce = key, LIMIT);

    @Test
    void shouldReadAndWriteAKeyOnceBetweenTwoCheckpoints() throws Exception {
        add("a", 1);
        add("a", 2);
        numbers.store();
        numbers.store();
        add("a", 3);
        numbers.store();

        assertThat(deeds).containsExactly("read a", "write a 3", "write a 6");
    }

    @Test
    void shouldWriteWithTheKeyOfEachInForce() throws Exception {
        add("a", 1);
        add("b", 2);
        numbers.store();

        assertThat(state).containsOnly(Map.entry("a", 1), Map.entry("b", 2));
    }

    @Test
    void shouldKnowWhetherStateHasEverything() throws Exception {
        assertThat(numbers.areStored()).isTrue();
        add("a", 1);
        assertThat(numbers.areStored()).isFalse();
        numbers.store();
        assertThat(numbers.areStored()).isTrue();
    }

    @Test
    void shouldWriteAndLetGoOfTheOneAskedForLongestAgoWhenMemoryIsFull() throws Exception {
        add("a", 10);
        add("b", 10);
        add("a", 5);
        add("c", 10);

        assertThat(deeds).endsWith("read c", "leave b", "write b 10");
        add("b", 1);
        assertThat(deeds).endsWith("read b", "leave a", "write a 15");
    }

    @Test
    void shouldLeaveFewToBeWrittenAtACheckpoint() throws Exception {
        for (int i = 0; i < LiveObjects.UNWRITTEN; i++) {
            add("k" + i, 0);
        }
        add("k0", 0);
        assertThat(deeds).noneMatch(deed -> deed.startsWith("write"));

        add("one more", 0);
        assertThat(deeds).endsWith("read one more", "write k1 0");
        deeds.clear();
        numbers.store();
        assertThat(deeds).hasSize(LiveObjects.UNWRITTEN).endsWith("write k0 0", "write one more 0");
        assertThat(numbers.areStored()).isTrue();
    }

    @Test
    void shouldLetGoWithoutWritingWhatStateHas() throws Exception {
        add("a", 20);
        numbers.store();
        add("b", 20);

        assertThat(deeds).containsExactly("read a", "write a 20", "read b", "leave a");
    }

    @Test
    void shouldLetGoOfOneThatAloneIsTooHeavy() throws Exception {
        add("a", LIMIT + 1);
        add("a", 1);

        assertThat(state).containsOnly(Map.entry("a", LIMIT + 2));
    }

    @Test
    void shouldHaveRoomAgainAfterOneWasRemoved() throws Exception {
        add("a", 20);
        inForce = "a";
        numbers.remove(numbers.get("a"));
        add("b", 20);
        add("c", 10);

        assertThat(deeds).containsExactly("read a", "clear a", "leave a", "read b", "read c");
        assertThat(state).isEmpty();
    }

    @Test
    void shouldHaveRoomAgainAfterACheckpointMadeItLighter() throws Exception {
        add("a", 20);
        numbers.get("a").written = 1;
        numbers.store();
        add("b", 20);

        assertThat(deeds).containsExactly("read a", "write a 20", "read b");
    }

    @Test
    void shouldTellEachThatAnUpdateIsOver() throws Exception {
        add("a", 1);
        add("a", 1);

        assertThat(numbers.get("a").rests).isEqualTo(2);
    }

    private void add(String key, int summand) throws Exception {
        inForce = key;
        Number number = numbers.get(key);
        number.value += summand;
        number.weight += summand;
        numbers.updated(number);
    }

    /** As heavy as it is high, or as it says once it is written. */
    private final class Number extends LiveObject {
        private int value;
        private int weight;
        private int written = -1;
        private int rests;

        private Number(String key) {
            super(key);
            assertThat(key).isEqualTo(inForce);
            deeds.add("read " + key);
            value = state.getOrDefault(key, 0);
            weight = value;
        }

        @Override
        protected long weigh() {
            return weight;
        }

        @Override
        protected void write() {
            deeds.add("write " + key() + " " + value);
            state.put(inForce, value);
            weight = written < 0 ? weight : written;
        }

        @Override
        protected void clear() {
            deeds.add("clear " + key());
            state.remove(inForce);
        }

        @Override
        protected void rest() {
            rests++;
        }

        @Override
        protected void leave() {
            deeds.add("leave " + key());
        }
    }
}
