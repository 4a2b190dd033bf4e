/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import io.yuqing.domain.bytes.VarOutput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SubjectCounterTest {
    private static final long NOON = Instant.parse("2026-03-02T04:00:00Z").toEpochMilli();
    private static final long MINUTE = Window.M1.length();
    private static final long HOUR = Window.H1.length();
    private static final long DAY = Window.H24.length();

    private final Map<Long, byte[]> hours = new HashMap<>();
    private byte[] head = new SubjectHead().toBytes();

    @Test
    void shouldAnswerWithTheAbsoluteContentOfEveryWindowAnItemTouches() {
        count(comment(NOON));
        List<WindowTally> windows = count(comment(NOON + 6 * MINUTE));

        assertThat(windows)
                .extracting(
                        WindowTally::window,
                        window -> window.start() - NOON,
                        window -> window.tally().comments())
                .containsExactly(
                        tuple(Window.M1, 6 * MINUTE, 1L),
                        tuple(Window.M5, 5 * MINUTE, 1L),
                        tuple(Window.H1, 0L, 2L),
                        tuple(Window.H24, -12 * HOUR, 2L));
    }

    @Test
    void shouldBeginTheDayAtMidnightInBeijing() {
        long midnight = NOON - 12 * HOUR;
        List<WindowTally> before = count(comment(midnight - 1));
        List<WindowTally> after = count(comment(midnight));
        assertThat(last(before).start()).isEqualTo(midnight - DAY);
        assertThat(last(after).start()).isEqualTo(midnight);
        assertThat(last(after).tally().comments()).isEqualTo(1);
    }

    @Test
    void shouldGiveTheSameFinalRowsInAnyOrderOfArrival() {
        long seed = new Random().nextLong();
        List<Slices> items = new ArrayList<>();
        Random random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            items.add(comment(NOON + (long) (random.nextDouble() * 30 * HOUR), i % 700));
        }
        Map<String, String> first = finalRows(items);
        Collections.shuffle(items, random);
        assertThat(finalRows(items)).as("seed %d", seed).isEqualTo(first);
    }

    @Test
    void shouldSumAnyRunOfMinutesAcrossHours() {
        count(comment(NOON + 58 * MINUTE));
        count(comment(NOON + 59 * MINUTE));
        count(comment(NOON + 61 * MINUTE));
        count(comment(NOON + 200 * MINUTE));
        long noon = NOON / MINUTE;
        SubjectCounter counter = counter(SubjectHead.ofBytes(head));
        assertThat(counter.minutes(noon + 59, noon + 62).comments()).isEqualTo(2);
        assertThat(counter.minutes(noon, noon + 60).comments()).isEqualTo(2);
        assertThat(counter.minutes(noon, noon + 240).comments()).isEqualTo(4);
        assertThat(counter.hours(NOON / HOUR, NOON / HOUR + 2).comments()).isEqualTo(3);
    }

    @Test
    void shouldBeEmptyWhenTheSubjectIsOver() {
        count(comment(NOON));
        count(comment(NOON + 5 * HOUR));
        SubjectHead over = SubjectHead.ofBytes(head);
        SubjectCounter counter = counter(over);
        long retention = 72 * HOUR;
        long history = 24 * HOUR;

        assertThat(counter.nextForgetting(retention, history)).isEqualTo(NOON + HOUR + retention);
        counter.forget(NOON + HOUR, NOON + HOUR);
        assertThat(hours.keySet()).containsExactly(NOON / HOUR + 5);
        assertThat(over.isEmpty()).isFalse();

        counter.forget(NOON + DAY, NOON + DAY);
        assertThat(hours).isEmpty();
        assertThat(over.isEmpty()).isTrue();
        assertThat(counter.nextForgetting(retention, history)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void shouldForgetNothingWhenAskedWithAnEarlierTimeThanBefore() {
        count(comment(NOON));
        count(comment(NOON + 5 * HOUR));
        SubjectCounter counter = counter(SubjectHead.ofBytes(head));
        counter.forget(NOON + 2 * HOUR, NOON + 2 * HOUR);

        counter.forget(NOON, NOON);

        assertThat(hours.keySet()).containsExactly(NOON / HOUR + 5);
    }

    @Test
    void shouldCountTheSameHoweverLongASubjectStaysInMemory() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        SubjectHead alive = new SubjectHead();
        Map<Long, byte[]> itsHours = new HashMap<>();
        SubjectCounter living = new SubjectCounter(alive, store(itsHours));
        for (int i = 0; i < 2_000; i++) {
            long time = NOON + i * MINUTE - (long) (random.nextDouble() * 5 * HOUR);
            Slices item = comment(time, random.nextInt(700));
            List<String> rows = new ArrayList<>();
            for (WindowTally row : count(item)) {
                rows.add(row.window() + " " + row.start() + " " + bytes(row.tally()));
            }
            living.add(item);
            assertThat(windows(living, item))
                    .extracting(row -> row.window() + " " + row.start() + " " + bytes(row.tally()))
                    .as("seed %d", seed)
                    .isEqualTo(rows);
            SubjectCounter fresh = counter(SubjectHead.ofBytes(head));
            long minute = time / MINUTE;
            long from = minute - random.nextInt(200);
            assertThat(living.minutes(from, minute)).isEqualTo(fresh.minutes(from, minute));
            assertThat(bytes(living.tally(from, minute)))
                    .isEqualTo(bytes(fresh.tally(from, minute)));
            if (i % 97 == 0) {
                long closed = NOON + i * MINUTE - 7 * HOUR;
                living.forget(closed, closed);
                SubjectHead forgotten = SubjectHead.ofBytes(head);
                counter(forgotten).forget(closed, closed);
                head = forgotten.toBytes();
            }
            if (random.nextInt(50) == 0) {
                living.store();
                assertThat(itsHours).containsExactlyInAnyOrderEntriesOf(hours);
                assertThat(alive.toBytes()).isEqualTo(head);
            }
            living.rest();
        }
    }

    @Test
    void shouldReadNothingForAWindowThatDidNotChange() {
        count(comment(NOON));
        SubjectCounter counter = counter(SubjectHead.ofBytes(head));
        assertThat(catchThrowable(() -> counter.window(Window.M1, NOON / MINUTE)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldLetGoOfOldHoursThatAreStoredAndOfNoOther() {
        SubjectCounter counter = counter(new SubjectHead());
        counter.add(comment(NOON));
        counter.add(comment(NOON + 5 * HOUR));
        counter.rest();
        long both = counter.weight();
        counter.store();
        counter.rest();
        assertThat(counter.weight()).isLessThan(both);
        assertThat(counter.minutes(NOON / MINUTE, NOON / MINUTE + 1).comments()).isEqualTo(1);
    }

    @Test
    void shouldRefuseStateOfAnotherFormat() {
        byte[] future = new Slices().toBytes();
        future[0] = 9;
        assertThat(catchThrowable(() -> Slices.ofBytes(future)))
                .hasMessageContaining("format 9")
                .hasMessageContaining("format 1");
    }

    private Map<String, String> finalRows(List<Slices> items) {
        hours.clear();
        head = new SubjectHead().toBytes();
        Map<String, String> rows = new TreeMap<>();
        Map<String, Long> versions = new HashMap<>();
        for (Slices item : items) {
            for (WindowTally row : count(item)) {
                String key = row.window() + "@" + row.start();
                if (row.tally().version() >= versions.getOrDefault(key, 0L)) {
                    versions.put(key, row.tally().version());
                    Tally tally = row.tally();
                    rows.put(key, tally.comments() + " " + tally.voices() + " " + tally.channels());
                }
            }
        }
        return rows;
    }

    private List<WindowTally> count(Slices item) {
        SubjectHead current = SubjectHead.ofBytes(head);
        SubjectCounter counter = counter(current);
        counter.add(item);
        List<WindowTally> windows = windows(counter, item);
        counter.store();
        head = current.toBytes();
        return windows;
    }

    private static List<WindowTally> windows(SubjectCounter counter, Slices item) {
        ChangedWindows minutes = new ChangedWindows(Window.M1, Window.M5);
        ChangedWindows large = new ChangedWindows(Window.H1, Window.H24);
        for (long minute : item.numbers()) {
            minutes.add(Window.M1.startOf(minute));
            large.add(Window.M1.startOf(minute));
        }
        List<WindowTally> windows = new ArrayList<>();
        minutes.drain(counter, windows::add);
        large.drain(counter, windows::add);
        return windows;
    }

    private SubjectCounter counter(SubjectHead current) {
        return new SubjectCounter(current, store(hours));
    }

    private static HourStore store(Map<Long, byte[]> hours) {
        return new HourStore() {
            @Override
            public byte[] get(long hour) {
                return hours.get(hour);
            }

            @Override
            public void put(long hour, byte[] slices) {
                hours.put(hour, slices);
            }

            @Override
            public void remove(long hour) {
                hours.remove(hour);
            }
        };
    }

    private static String bytes(Tally tally) {
        VarOutput out = new VarOutput();
        tally.writeTo(out);
        return Arrays.toString(out.toByteArray());
    }

    private static Slices comment(long time) {
        return comment(time, 1);
    }

    private static Slices comment(long time, int voice) {
        Slices slices = new Slices();
        slices.at(Window.M1.numberOf(time))
                .add(
                        new Contribution(
                                ItemKind.COMMENT,
                                Attitude.NEUTRAL,
                                voice % 2 == 0 ? "forum" : "portal",
                                "demo",
                                "",
                                voice,
                                0,
                                0));
        return slices;
    }

    private static WindowTally last(List<WindowTally> windows) {
        return windows.get(windows.size() - 1);
    }
}
