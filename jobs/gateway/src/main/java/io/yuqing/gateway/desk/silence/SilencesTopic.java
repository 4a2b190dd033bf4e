/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.silence;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.yuqing.domain.delivery.plan.Silence;
import io.yuqing.domain.time.CountyTime;
import io.yuqing.gateway.config.KafkaSettings;
import io.yuqing.gateway.kafka.FollowedTopic;
import io.yuqing.wire.control.ControlException;
import io.yuqing.wire.control.ControlRecord;
import io.yuqing.wire.control.SilenceCodec;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The silences of their topic, a moment after they were written there. */
public final class SilencesTopic implements Supplier<Silences>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SilencesTopic.class);

    private final FollowedTopic<Silence> followed;

    public SilencesTopic(KafkaSettings kafka, String topic) {
        this.followed =
                new FollowedTopic<>(kafka, topic, "silences", "desk-silences", SilencesTopic::read);
    }

    /** Reads from now on. */
    public void start() {
        followed.start();
    }

    @Override
    public Silences get() {
        return followed.known().map(Map::values).map(Silences::of).orElse(Silences.UNKNOWN);
    }

    /** The job refuses what cannot be read, so it holds nothing. */
    private static Optional<Silence> read(String id, ConsumerRecord<byte[], byte[]> record) {
        try {
            ControlRecord written = ControlRecord.of(id, new String(record.value(), UTF_8));
            return Optional.of(new SilenceCodec(CountyTime.ZONE).read(written));
        } catch (ControlException e) {
            LOG.warn(
                    "The silence at offset {} of {} cannot be read; the page of settings says"
                            + " why.",
                    record.offset(),
                    record.topic());
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        followed.close();
    }
}
