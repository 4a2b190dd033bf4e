/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.up;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.local.demo.DemoRecord;
import io.yuqing.local.process.StackException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The demo in real time, on a clock that goes when the demo waits. */
class LivingDemoTest {
    private static final Instant START = Instant.parse("2026-03-02T08:50:40Z");

    private final HandClock clock = new HandClock();
    private final List<DemoRecord> sent = new ArrayList<>();
    private final List<Instant> at = new ArrayList<>();
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private Instant awayFrom = Instant.MAX;
    private Instant awayUntil = Instant.MIN;

    @Test
    void shouldSendEachRecordWhenItIsCollected() {
        runFor(Duration.ofMinutes(10));

        assertThat(sent).hasSizeGreaterThan(100);
        for (int i = 0; i < sent.size(); i++) {
            Instant due = sent.get(i).collectedAt();
            assertThat(at.get(i)).isEqualTo(due.isBefore(START) ? START : due);
        }
        assertThat(told.toString(UTF_8)).isEmpty();
    }

    @Test
    void shouldSayOnceThatKafkaIsAwayAndMakeUpForItWhenItIsBack() {
        awayFrom = START.plusSeconds(60);
        awayUntil = START.plusSeconds(240);
        runFor(Duration.ofMinutes(10));
        List<DemoRecord> withOutage = List.copyOf(sent);
        assertThat(told.toString(UTF_8).lines())
                .containsExactly(
                        "Kafka 没有应答，演示暂停；恢复后接着发，停的这段会补上。几分钟仍不恢复的，按 Ctrl-C 停止，再启动一次。",
                        "Kafka 已恢复，演示继续。");

        clock.now = START;
        sent.clear();
        awayFrom = Instant.MAX;
        runFor(Duration.ofMinutes(10));
        assertThat(values(withOutage)).isEqualTo(values(sent));
    }

    private void runFor(Duration span) {
        Instant end = START.plus(span);
        LivingDemo demo =
                new LivingDemo(
                        this::take,
                        clock,
                        millis -> {
                            clock.now = clock.now.plusMillis(millis);
                            if (clock.now.isAfter(end)) {
                                throw new InterruptedException();
                            }
                        },
                        new PrintStream(told, true, UTF_8));
        assertThatThrownBy(demo::run).isInstanceOf(InterruptedException.class);
    }

    private void take(DemoRecord record) {
        if (clock.now.isAfter(awayFrom) && clock.now.isBefore(awayUntil)) {
            throw new StackException("Kafka did not take a record.");
        }
        sent.add(record);
        at.add(clock.now);
    }

    private static List<String> values(List<DemoRecord> records) {
        return records.stream().map(record -> new String(record.value(), UTF_8)).toList();
    }

    /** Goes as it is told. */
    private static final class HandClock extends Clock {
        private Instant now = START;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
