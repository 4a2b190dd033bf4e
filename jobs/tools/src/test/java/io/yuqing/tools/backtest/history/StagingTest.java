/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.local.junit.KafkaExtension;
import io.yuqing.tools.backtest.history.Staging.Staged;
import io.yuqing.wire.item.IngestOptions;
import io.yuqing.wire.item.RecordKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StagingTest {
    @RegisterExtension static final KafkaExtension KAFKA = new KafkaExtension();

    private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");

    private final String posts = KAFKA.uniqueName("posts");
    private final String comments = KAFKA.uniqueName("comments");

    @Test
    void shouldLayInTheBytesOfWhatIsWantedAndCountTheRest() throws Exception {
        byte[] first = post("first", NOON);
        byte[] last = comment("last", NOON.plus(Duration.ofHours(1)));

        Staged staged =
                stage(
                        receiver -> {
                            receiver.take(RecordKind.POST, first, 0, 2);
                            receiver.take(RecordKind.COMMENT, last, 0, History.Receiver.BY_THREAD);
                            receiver.take(
                                    RecordKind.POST, post("early", NOON.minusMillis(1)), 0, 0);
                            receiver.take(
                                    RecordKind.POST, post("late", NOON.plusSeconds(3601)), 0, 0);
                            receiver.take(RecordKind.POST, bytes("<html>"), 0, 0);
                            receiver.take(RecordKind.POST, null, 0, 0);
                        });

        assertThat(staged)
                .isEqualTo(new Staged(2, 2, 2, NOON, NOON.plus(Duration.ofHours(1)), Extent.WHOLE));
        assertThat(KAFKA.readAll(posts))
                .singleElement()
                .satisfies(record -> assertThat(record.partition()).isEqualTo(2))
                .satisfies(record -> assertThat(record.value()).isEqualTo(first));
        assertThat(KAFKA.readAll(comments))
                .singleElement()
                .satisfies(record -> assertThat(record.value()).isEqualTo(last));
    }

    @Test
    void shouldLeaveOutWhatTheJobRejectedUnderTheTimestampItHad() throws Exception {
        byte[] ofTomorrow = post("a", NOON.plus(Duration.ofMinutes(30)));

        Staged staged =
                stage(
                        receiver -> {
                            receiver.take(RecordKind.POST, ofTomorrow, before(NOON, 30), 0);
                            receiver.take(RecordKind.POST, ofTomorrow, after(NOON, 0), 0);
                        });

        assertThat(staged.unreadable()).isEqualTo(1);
        assertThat(staged.records()).isEqualTo(1);
    }

    @Test
    void shouldKeepTheTimeOfTheRecordBecauseAnItemAheadOfTheClockCountsByIt() throws Exception {
        byte[] ahead = post("ahead", NOON.plus(Duration.ofHours(8)));
        long recorded = NOON.plus(Duration.ofMinutes(5)).toEpochMilli();

        Staged staged = stage(receiver -> receiver.take(RecordKind.POST, ahead, recorded, 0));

        assertThat(staged.first()).isEqualTo(Instant.ofEpochMilli(recorded));
        assertThat(KAFKA.readAll(posts))
                .extracting(record -> record.timestamp())
                .containsExactly(recorded);
    }

    @Test
    void shouldNotTakeALateItemForTheBeginningOfAHistory() throws Exception {
        Instant now = NOON.plus(Duration.ofMinutes(40));

        Staged staged =
                stage(
                        receiver -> {
                            receiver.take(RecordKind.POST, post("late", NOON), after(NOON, 73), 0);
                            receiver.take(RecordKind.POST, post("prompt", now), after(now, 1), 0);
                        });

        assertThat(staged.first()).isEqualTo(now);
        assertThat(staged.records()).isEqualTo(2);
    }

    private interface Records {
        void giveTo(History.Receiver receiver);
    }

    private Staged stage(Records records) throws Exception {
        Stretch hour = Stretch.of(NOON, NOON.plus(Duration.ofHours(1)));
        return new Staging(
                        KAFKA.bootstrap(),
                        posts,
                        comments,
                        hour,
                        IngestOptions.defaults().withDefaultPlatform(RecordKind.COMMENT, "p"))
                .fill(
                        new History() {
                            @Override
                            public String name() {
                                return "test";
                            }

                            @Override
                            public Set<Lack> lacks() {
                                return Set.of();
                            }

                            @Override
                            public int partitions() {
                                return 3;
                            }

                            @Override
                            public Extent read(Stretch wanted, Receiver receiver) {
                                records.giveTo(receiver);
                                return Extent.WHOLE;
                            }
                        });
    }

    private static long before(Instant time, int hours) {
        return time.minus(Duration.ofHours(hours)).toEpochMilli();
    }

    private static long after(Instant time, int hours) {
        return time.plus(Duration.ofHours(hours)).toEpochMilli();
    }

    private static byte[] post(String id, Instant time) {
        return bytes(
                """
                {"id":"%s","platform":"p","channel":"forum","kind":"original","author":"a",
                 "published_at":"%s","text":"今天停水"}\
                """
                        .formatted(id, time));
    }

    private static byte[] comment(String id, Instant time) {
        return bytes(
                """
                {"id":"%s","post_id":"first","author":"a","published_at":"%s","text":"什么时候来水"}\
                """
                        .formatted(id, time));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
