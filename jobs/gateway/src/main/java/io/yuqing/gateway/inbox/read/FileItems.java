/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.inbox.read;

import io.yuqing.connector.collect.CollectedItem;
import io.yuqing.connector.collect.UnreadableFileException;
import io.yuqing.connector.collect.table.ColumnMap;
import io.yuqing.domain.origin.Platforms;
import io.yuqing.domain.privacy.PrivacyKey;
import io.yuqing.gateway.kafka.KafkaWords;
import io.yuqing.intake.read.ColumnMapFile;
import io.yuqing.intake.read.EdgeMasks;
import io.yuqing.intake.read.FileReport;
import io.yuqing.intake.read.ItemFile;
import io.yuqing.intake.read.Outcome;
import io.yuqing.intake.read.Refusal;
import io.yuqing.intake.read.Setting;
import io.yuqing.intake.send.ItemProducer;
import io.yuqing.intake.send.NotStoredException;
import io.yuqing.intake.send.Written;
import io.yuqing.wire.SourceRef;
import io.yuqing.wire.control.ControlException;
import io.yuqing.wire.control.PlatformsFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;

/** The items of a file on their way to Kafka. Not thread-safe. */
public final class FileItems {
    private final Setting setting;
    private final Clock clock;
    private final Reading reading;
    private final Supplier<Producer<byte[], byte[]>> producers;

    private FileItems(
            Setting setting,
            Clock clock,
            Reading reading,
            Supplier<Producer<byte[], byte[]>> producers) {
        this.setting = setting;
        this.clock = clock;
        this.reading = reading;
        this.producers = producers;
    }

    /**
     * Reads the files of the reading; talks to nobody.
     *
     * @throws IllegalArgumentException in one sentence if one of them cannot be used
     */
    public static FileItems of(Reading reading, Clock clock) {
        return of(reading, clock, () -> Producers.of(reading.kafka()));
    }

    static FileItems of(
            Reading reading, Clock clock, Supplier<Producer<byte[], byte[]>> producers) {
        Path map = reading.mapFile();
        Setting setting =
                new Setting(
                        "",
                        map == null ? ColumnMap.NONE : ColumnMapFile.read(map),
                        "",
                        "",
                        null,
                        clock.instant(),
                        Duration.ofMillis(reading.retentionMillis()),
                        reading.ingest().with(platforms(reading.platformsFile())),
                        new EdgeMasks(PrivacyKey.fromFile(reading.edgeKeyFile(), "edge_key_file")));
        return new FileItems(setting, clock, reading, producers);
    }

    private static Platforms platforms(Path file) {
        try {
            return PlatformsFile.read("platforms_file", file);
        } catch (ControlException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** Of a file that is read now; the same for every reading of it. */
    public Setting setting() {
        return setting.at(clock.instant());
    }

    /**
     * Reads all of a file and sends nothing.
     *
     * @throws UnreadableFileException if it cannot be read
     * @throws IOException if it is not there
     */
    public FileReport check(Path file, Setting how, Consumer<Refusal> refused) throws IOException {
        return ItemFile.read(file, how, new Chosen(item -> {}, refused));
    }

    /**
     * Sends what the jobs will take of a file, and returns when it is stored.
     *
     * @param batch the {@code source_ref} of the items
     * @throws NotStoredException if Kafka did not confirm all of it
     * @throws KafkaException if no client can be made
     * @throws UnreadableFileException if the file is not any more what it was
     */
    public Written send(Path file, Setting how, String batch) throws IOException {
        try (ItemProducer producer =
                new ItemProducer(producers.get(), reading.postsTopic(), reading.commentsTopic())) {
            ItemFile.read(
                    file, how, new Chosen(item -> producer.send(of(batch, item)), refusal -> {}));
            return producer.finish();
        }
    }

    /** Why Kafka did not take something, in one sentence with the remedy. */
    public String whyNot(KafkaException fault) {
        return words(fault);
    }

    /** The same. */
    public String whyNot(NotStoredException fault) {
        return words(fault.getCause());
    }

    private String words(Throwable fault) {
        return KafkaWords.of(fault, reading.kafka().get("bootstrap.servers"), reading.kafkaUser());
    }

    private static CollectedItem of(String batch, CollectedItem item) {
        return item.withJson(SourceRef.put(item.json(), batch));
    }

    private record Chosen(Consumer<CollectedItem> items, Consumer<Refusal> refusals)
            implements Outcome {
        @Override
        public void accepted(CollectedItem item) {
            items.accept(item);
        }

        @Override
        public void refused(Refusal refusal) {
            refusals.accept(refusal);
        }
    }
}
