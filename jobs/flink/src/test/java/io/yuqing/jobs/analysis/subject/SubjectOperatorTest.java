/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.subject;

import static io.yuqing.jobs.analysis.common.Items.DAY;
import static io.yuqing.jobs.analysis.common.Items.MINUTE;
import static io.yuqing.jobs.analysis.common.Items.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.yuqing.domain.alert.episode.AlertRow;
import io.yuqing.domain.count.HourStore;
import io.yuqing.domain.count.Slices;
import io.yuqing.domain.count.SubjectCounter;
import io.yuqing.domain.count.SubjectHead;
import io.yuqing.domain.count.Window;
import io.yuqing.jobs.analysis.common.Harnesses;
import io.yuqing.jobs.analysis.common.SideOutputs;
import io.yuqing.jobs.analysis.common.SubjectSetup;
import io.yuqing.jobs.model.Announcement;
import io.yuqing.jobs.model.SubjectDelta;
import io.yuqing.jobs.model.WindowRow;
import io.yuqing.wire.control.ControlRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Subjects stay in memory and their rows wait; nobody behind the operator can tell. */
class SubjectOperatorTest {
    /** What a version says beside the number of the run. */
    private static final long ROWS_OF_A_RUN = (1 << 19) - 1;

    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final Duration SECOND = Duration.ofSeconds(1);

    private KeyedBroadcastOperatorTestHarness<String, SubjectDelta, Announcement, WindowRow>
            subject;

    private final Map<String, String> lastRows = new TreeMap<>();

    /** By subject and rule, in order: timers of different subjects have none after a restart. */
    private final Map<String, String> alerts = new TreeMap<>();

    private int rows;

    @AfterEach
    void close() throws Exception {
        if (subject != null) {
            subject.close();
        }
    }

    @Test
    void shouldWriteTheFirstChangeAtOnceAndFurtherOnesTogether() throws Exception {
        open(SECOND, SubjectSetup.LIVE_BYTES);
        send("topic:a", NOON, 1);
        assertThat(written()).containsExactly("1m 1", "5m 1", "1h 1", "24h 1");
        send("topic:a", NOON, 2);
        send("topic:a", NOON + MINUTE, 3);
        assertThat(written()).isEmpty();
        subject.setProcessingTime(999);
        assertThat(written()).isEmpty();
        subject.setProcessingTime(1_000);
        assertThat(written()).containsExactly("1m 3", "1m 3", "5m 6");
        subject.setProcessingTime(5_000);
        assertThat(written()).containsExactly("1h 6", "24h 6");
        subject.setProcessingTime(20_000);
        send("topic:a", NOON, 1);
        assertThat(written()).containsExactly("1m 4", "5m 7", "1h 7", "24h 7");
    }

    @Test
    void shouldPaceEachSubjectByItself() throws Exception {
        open(SECOND, SubjectSetup.LIVE_BYTES);
        send("topic:a", NOON, 1);
        subject.setProcessingTime(600);
        written();
        send("topic:b", NOON, 1);
        assertThat(written()).hasSize(4);
        send("topic:a", NOON, 1);
        send("topic:b", NOON, 1);
        subject.setProcessingTime(1_000);
        assertThat(written()).containsExactly("1m 2", "5m 2");
        subject.setProcessingTime(1_600);
        assertThat(written()).containsExactly("1m 2", "5m 2");
    }

    @Test
    void shouldWriteWhatWaitsBeforeABarrierAndAtTheEnd() throws Exception {
        open(SECOND, SubjectSetup.LIVE_BYTES);
        send("topic:a", NOON, 1);
        written();
        send("topic:a", NOON, 1);
        subject.prepareSnapshotPreBarrier(1);
        assertThat(written()).containsExactly("1m 2", "5m 2", "1h 2", "24h 2");
        send("topic:a", NOON, 1);
        subject.getOperator().finish();
        assertThat(written()).containsExactly("1m 3", "5m 3", "1h 3", "24h 3");
    }

    @Test
    void shouldWriteWhatWaitsOfASubjectThatGoesToStateBecauseManyOthersChanged() throws Exception {
        open(SECOND, SubjectSetup.LIVE_BYTES);
        send("topic:a", NOON - 3 * HOUR, 1);
        send("topic:a", NOON - 3 * HOUR, 1);
        send("topic:a", NOON, 1);
        send("topic:a", NOON + HOUR, 1);
        written();
        for (int i = 0; i < 4_000; i++) {
            send("thread:weibo/" + i, NOON, 1);
        }
        assertThat(written()).contains("1m 2", "5m 2");
        subject.setProcessingTime(5_000);
        subject.prepareSnapshotPreBarrier(1);
        assertThat(Harnesses.stateEntries(subject)).isPositive();
    }

    @Test
    void shouldWriteWhatWaitsBeforeItsHourIsForgotten() throws Exception {
        open(Duration.ofHours(1), SubjectSetup.LIVE_BYTES);
        send("topic:a", NOON, 1);
        send("topic:a", NOON, 1);
        written();
        subject.watermark(NOON + 30 * DAY);
        assertThat(written()).containsExactly("1m 2", "5m 2", "1h 2", "24h 2");
        assertThat(Harnesses.stateEntries(subject)).isZero();
        assertThat(subject.numProcessingTimeTimers()).isZero();
    }

    @Test
    void shouldKeepStateInMemoryUntilABarrier() throws Exception {
        open(SECOND, SubjectSetup.LIVE_BYTES);
        send("topic:a", NOON, 1);
        assertThat(Harnesses.stateEntries(subject)).isZero();
        subject.prepareSnapshotPreBarrier(1);
        assertThat(Harnesses.stateEntries(subject)).isEqualTo(2);
    }

    @Test
    void shouldWriteTheSubjectThatWasAskedForLongestAgoWhenMemoryIsFull() throws Exception {
        open(SECOND, 20_000);
        send("topic:first", NOON, 1);
        send("topic:first", NOON, 1);
        written();
        int sent = 0;
        while (Harnesses.stateEntries(subject) == 0) {
            send("topic:" + sent++, NOON, 1);
        }
        assertThat(sent).isBetween(3, 20);
        assertThat(subject.extractOutputValues().subList(rows, 4 * sent + 8 + rows - 4))
                .filteredOn(row -> row.subject.equals("topic:first"))
                .as("its rows are written with it")
                .extracting(row -> row.window + " " + row.comments)
                .containsExactly("1m 2", "5m 2", "1h 2", "24h 2");
        written();
        send("topic:first", NOON, 1);
        assertThat(written()).contains("24h 3");
    }

    @Test
    void shouldRefuseACheckpointThatLacksWhatIsInMemory() throws Exception {
        open(SECOND, SubjectSetup.LIVE_BYTES);
        send("topic:a", NOON, 1);
        assertThat(catchThrowable(() -> subject.snapshot(1, 1)))
                .hasStackTraceContaining("not prepared");
    }

    @Test
    void shouldTellTheSameHoweverMuchStaysInMemoryAndHoweverOftenItRestarts() throws Exception {
        run(Duration.ZERO, 0, 0);
        Map<String, String> rowsWithoutMemory = Map.copyOf(lastRows);
        Map<String, String> alertsWithoutMemory = Map.copyOf(alerts);
        for (ControlRecord rule : Deltas.RULES) {
            assertThat(alerts.keySet()).anyMatch(told -> told.startsWith(rule.id));
        }

        for (long memory : new long[] {50_000, SubjectSetup.LIVE_BYTES}) {
            for (int restarts : new int[] {0, 4}) {
                run(SECOND, memory, restarts);
                String as = memory + " bytes, " + restarts + " restarts";
                assertThat(lastRows).as(as).isEqualTo(rowsWithoutMemory);
                assertThat(alerts.keySet()).as(as).isEqualTo(alertsWithoutMemory.keySet());
                for (Map.Entry<String, String> told : alerts.entrySet()) {
                    String before = alertsWithoutMemory.get(told.getKey());
                    assertThat(told.getValue()).as(as).isEqualTo(before);
                }
            }
        }
    }

    @Test
    void shouldHandOnRowsThatNoLaterCountChanges() {
        SubjectCounter counter = new SubjectCounter(new SubjectHead(), NOWHERE);
        List<WindowRow> now = count(counter, Deltas.of("topic:a", NOON, 3));
        List<String> before = now.stream().map(SubjectOperatorTest::content).toList();
        count(counter, Deltas.of("topic:a", NOON, 7));
        assertThat(now).extracting(SubjectOperatorTest::content).isEqualTo(before);
    }

    private static List<WindowRow> count(SubjectCounter counter, SubjectDelta delta) {
        counter.add(Slices.ofBytes(delta.slices));
        List<WindowRow> made = new ArrayList<>();
        for (Window window : Window.values()) {
            long number = window.numberOf(delta.time);
            made.add(WindowRow.of(delta.subject, counter.window(window, number)));
        }
        return made;
    }

    /** Three days of deltas and what follows from them. */
    private void run(Duration interval, long memory, int restarts) throws Exception {
        if (subject != null) {
            subject.close();
        }
        lastRows.clear();
        alerts.clear();
        open(interval, memory);
        List<SubjectDelta> deltas = Deltas.stream(4_000, 11);
        for (int i = 0; i < deltas.size(); i++) {
            subject.setProcessingTime(i * 100L);
            subject.processElement(deltas.get(i), deltas.get(i).time);
            if (i % 10 == 9) {
                subject.watermark(NOON + i * MINUTE / 2 - 5 * MINUTE);
            }
            if (restarts > 0 && i % (deltas.size() / restarts) == 50) {
                var checkpoint = Harnesses.checkpoint(subject, i);
                collect();
                subject.close();
                create(interval, memory);
                subject.initializeState(checkpoint);
                subject.setProcessingTime(i * 100L);
                subject.open();
            }
        }
        subject.watermark(NOON + 60 * DAY);
        subject.watermark(NOON + 61 * DAY);
        subject.getOperator().finish();
        collect();
        assertThat(Harnesses.stateEntries(subject)).isZero();
        assertThat(subject.numEventTimeTimers()).isZero();
    }

    private void collect() {
        for (WindowRow row : subject.extractOutputValues()) {
            lastRows.put(row.key().toString(), content(row));
        }
        for (StreamRecord<AlertRow> step : subject.getSideOutput(SideOutputs.ALERTS)) {
            AlertRow row = step.getValue();
            String told =
                    String.join(
                            " ",
                            row.reason.code(),
                            Long.toString(row.alert.version & ROWS_OF_A_RUN),
                            Double.toString(row.alert.value),
                            row.alert.evidence,
                            row.alert.phase.state(),
                            Long.toString(row.alert.startedAt),
                            row.alert.excerpts.toString(),
                            row.alert.topics.toString());
            alerts.merge(row.alert.ruleId + " " + row.alert.subjectId, told, String::concat);
        }
    }

    private void open(Duration interval, long memory) throws Exception {
        create(interval, memory);
        subject.open();
    }

    private void create(Duration interval, long memory) throws Exception {
        subject =
                SubjectSetup.withRules(Deltas.RULES).writingEach(interval).living(memory).harness();
        rows = 0;
    }

    private void send(String key, long time, int comments) throws Exception {
        subject.processElement(Deltas.of(key, time, comments), time);
    }

    /** Rows since it was asked last. */
    private List<String> written() {
        List<WindowRow> all = subject.extractOutputValues();
        List<String> more = new ArrayList<>();
        for (WindowRow row : all.subList(rows, all.size())) {
            more.add(row.window + " " + row.comments);
        }
        rows = all.size();
        return more;
    }

    private static String content(WindowRow row) {
        return List.of(
                        row.comments,
                        row.negative,
                        row.neutral,
                        row.positive,
                        row.voices,
                        row.engagement,
                        new TreeMap<>(row.channels),
                        new TreeMap<>(row.platforms),
                        new TreeMap<>(row.categories),
                        row.version)
                .toString();
    }

    private static final HourStore NOWHERE =
            new HourStore() {
                @Override
                public byte[] get(long hour) {
                    return null;
                }

                @Override
                public void put(long hour, byte[] slices) {
                    throw new AssertionError("nothing was stored");
                }

                @Override
                public void remove(long hour) {
                    throw new AssertionError("nothing was forgotten");
                }
            };
}
