/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.status;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.control.standing.ControlKafka;
import io.yuqing.domain.cases.CaseOffice;
import io.yuqing.domain.cases.CasePlans;
import io.yuqing.tools.common.ToolException;
import io.yuqing.wire.cases.CasePlanJson;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.Test;

class CalendarRemarkTest {
    private static final Instant NOW = Instant.ofEpochMilli(CaseOffice.millis("2026-11-30T19:30"));

    @Test
    void shouldNameTheFileThatTheSettingsInForceNeed() {
        ConsumerRecord<byte[], byte[]> plan =
                record(CasePlanJson.KEY, CasePlanJson.value(CasePlans.county()));
        assertThat(ask(plan, record("c1", "{}".getBytes(UTF_8)))).contains("calendar/2027.json");
    }

    @Test
    void shouldSayNothingWithoutSettingsOrOfThoseThatItCannotRead() {
        assertThat(ask(record("c1", "{}".getBytes(UTF_8)))).isEmpty();
        assertThat(ask(record(CasePlanJson.KEY, "{}".getBytes(UTF_8)))).isEmpty();
    }

    @Test
    void shouldKeepNobodyFromTheRestWhereKafkaIsAway() {
        ControlKafka away =
                new Records(List.of()) {
                    @Override
                    public void read(String topic, Consumer<ConsumerRecord<byte[], byte[]>> use) {
                        throw new ToolException("Kafka 没有回答");
                    }
                };
        assertThat(CalendarRemark.ask(away, "cases", NOW)).isEmpty();
    }

    @SafeVarargs
    private static String ask(ConsumerRecord<byte[], byte[]>... records) {
        return CalendarRemark.ask(new Records(List.of(records)), "cases", NOW);
    }

    private static ConsumerRecord<byte[], byte[]> record(String key, byte[] value) {
        return new ConsumerRecord<>("cases", 0, 0, key.getBytes(UTF_8), value);
    }

    private static class Records implements ControlKafka {
        private final List<ConsumerRecord<byte[], byte[]>> records;

        Records(List<ConsumerRecord<byte[], byte[]>> records) {
            this.records = records;
        }

        @Override
        public void read(String topic, Consumer<ConsumerRecord<byte[], byte[]>> use) {
            records.forEach(use);
        }

        @Override
        public Producer<byte[], byte[]> producer() {
            throw new UnsupportedOperationException("nothing is written here");
        }

        @Override
        public RuntimeException notStored(int stored, int all, Throwable cause) {
            return new IllegalStateException(cause);
        }
    }
}
