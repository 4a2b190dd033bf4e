/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.subject;

import static io.yuqing.jobs.analysis.common.Items.DAY;
import static io.yuqing.jobs.analysis.common.Items.HOUR;
import static io.yuqing.jobs.analysis.common.Items.MINUTE;
import static io.yuqing.jobs.analysis.common.Items.NOON;
import static io.yuqing.jobs.analysis.common.Items.comment;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.origin.Platforms;
import io.yuqing.jobs.analysis.common.Harnesses;
import io.yuqing.jobs.analysis.common.SideOutputs;
import io.yuqing.jobs.analysis.common.SubjectSetup;
import io.yuqing.jobs.analysis.thread.ThreadFunction;
import io.yuqing.jobs.model.Announcement;
import io.yuqing.jobs.model.Counted;
import io.yuqing.jobs.model.Item;
import io.yuqing.jobs.model.SubjectDelta;
import io.yuqing.jobs.model.WindowRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the thread operator calls late and what the subjects behind it have forgotten are the same,
 * also after a restart: otherwise a forgotten hour would be counted anew from zero, its rows would
 * be partial, and its state would stay for ever.
 */
class RestoredSubjectsTest {
    private static final Duration RETENTION = Duration.ofDays(3);

    private KeyedOneInputStreamOperatorTestHarness<String, Item, Counted> thread;
    private KeyedBroadcastOperatorTestHarness<String, SubjectDelta, Announcement, WindowRow>
            subject;
    private int passedOn;

    @BeforeEach
    void open() throws Exception {
        create();
        thread.open();
        subject.open();
    }

    @AfterEach
    void close() throws Exception {
        thread.close();
        subject.close();
    }

    @Test
    void shouldCountNothingInAnHourThatWasForgottenBeforeTheRestart() throws Exception {
        send(comment("a", "t", NOON), comment("b", "t", NOON + MINUTE));
        send(comment("c", "t", NOON + HOUR + MINUTE), comment("d", "t", NOON + 70 * HOUR));
        timeIs(NOON + HOUR + 72 * HOUR + MINUTE);
        restart();

        send(comment("late", "t", NOON + HOUR - 1), comment("e", "t", NOON + HOUR + MINUTE));

        assertThat(thread.getSideOutput(SideOutputs.LATE))
                .extracting(record -> record.getValue().itemId)
                .containsExactly("late");
        assertThat(subject.extractOutputValues())
                .extracting(row -> row.window + " " + row.comments + " v" + row.version)
                .as("every row holds what was counted before")
                .containsExactly("1m 2 v2", "5m 2 v2", "1h 2 v2", "24h 4 v4");
    }

    @Test
    void shouldKeepNoMoreOfASubjectThatLivesOnForWhatCameTooLateAfterARestart() throws Exception {
        long without = sizeOfASubjectThatLivesOn();
        close();
        open();
        long with = sizeOfASubjectThatLivesOn(comment("late", "t", NOON + HOUR - 1));

        assertThat(with).isEqualTo(without);
    }

    private long sizeOfASubjectThatLivesOn(Item... afterRestart) throws Exception {
        send(comment("a", "t", NOON), comment("b", "t", NOON + 70 * HOUR));
        timeIs(NOON + HOUR + 72 * HOUR + MINUTE);
        restart();
        send(afterRestart);
        send(comment("c", "t", NOON + 80 * HOUR));
        timeIs(NOON + 160 * HOUR);
        return Harnesses.checkpoint(subject, 2).getStateSize();
    }

    @Test
    void shouldKeepNoStateOfWhatComesAtTheBorderAfterARestart() throws Exception {
        send(comment("a", "t", NOON), comment("b", "t", NOON + 70 * HOUR));
        timeIs(NOON + HOUR + 72 * HOUR + MINUTE);
        restart();
        for (long minute = -3; minute <= 3; minute++) {
            send(comment("c" + minute, "t", NOON + HOUR + minute * MINUTE));
        }

        timeIs(NOON + 100 * DAY);

        assertThat(Harnesses.stateEntries(thread)).isZero();
        assertThat(Harnesses.stateEntries(subject)).isZero();
        assertThat(thread.numEventTimeTimers() + subject.numEventTimeTimers()).isZero();
    }

    @Test
    void shouldKeepNoStateOfASubjectThatBeginsBehindTheWatermarkOfTheCheckpoint() throws Exception {
        timeIs(NOON + 73 * HOUR);
        restart();
        send(comment("a", "t", NOON + HOUR), comment("late", "u", NOON + HOUR - 1));
        restart();
        timeIs(NOON + 100 * DAY);

        assertThat(Harnesses.stateEntries(thread)).isZero();
        assertThat(Harnesses.stateEntries(subject)).isZero();
    }

    private void create() throws Exception {
        thread =
                Harnesses.thread(
                        new ThreadFunction(
                                Platforms.NONE,
                                RETENTION,
                                Duration.ofDays(7),
                                Duration.ofHours(6),
                                2));
        subject = SubjectSetup.withRules().harness();
        passedOn = 0;
    }

    private void send(Item... items) throws Exception {
        for (Item item : items) {
            thread.processElement(item, item.eventAt);
        }
        SubjectBuffer buffer = new SubjectBuffer();
        List<Counted> counted = thread.extractOutputValues();
        counted.subList(passedOn, counted.size()).forEach(buffer::add);
        passedOn = counted.size();
        List<SubjectDelta> deltas = new ArrayList<>();
        buffer.drain(deltas::add);
        for (SubjectDelta delta : deltas) {
            subject.processElement(delta, delta.time);
        }
    }

    private void timeIs(long watermark) throws Exception {
        thread.processWatermark(watermark);
        subject.watermark(watermark);
    }

    private void restart() throws Exception {
        var threads = thread.snapshot(1, 1);
        var subjects = Harnesses.checkpoint(subject, 1);
        close();
        create();
        thread.initializeState(threads);
        subject.initializeState(subjects);
        thread.open();
        subject.open();
    }
}
