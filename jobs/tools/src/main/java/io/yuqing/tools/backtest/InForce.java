/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest;

import io.yuqing.domain.rule.Rule;
import io.yuqing.tools.common.server.KafkaServer;
import io.yuqing.tools.control.entry.ControlFiles;
import io.yuqing.wire.control.ControlBook;
import io.yuqing.wire.control.ControlBook.Change;
import io.yuqing.wire.control.ControlRecord;
import io.yuqing.wire.control.TopicCodec;
import io.yuqing.wire.control.TopicSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What a running job goes by: its start files, and over them what the compacted topics of its
 * broker say. What the job would refuse is left out and told.
 */
final class InForce {

    private InForce() {}

    /** The rules of a file alone. */
    static List<Rule> rules(Path startFile) {
        return RuleSet.book(startFile).inForce();
    }

    /**
     * The rules of a file, and over them those of a broker.
     *
     * @param topic that holds them
     * @param told takes one line for each record that is left out
     */
    static List<Rule> rules(
            Path startFile, KafkaServer kafka, String topic, Consumer<String> told) {
        ControlBook<Rule> book = RuleSet.book(startFile);
        for (ControlRecord record : records(kafka, topic)) {
            apply(book, record, told);
        }
        return book.inForce();
    }

    /**
     * Writes the topics of a file, and over them those of a broker, into a file that a job can
     * start from.
     *
     * @param told takes one line for each record that is left out
     */
    static Path topics(
            Path startFile, KafkaServer kafka, String topic, Path into, Consumer<String> told)
            throws IOException {
        ControlBook<TopicSpec> book = new ControlBook<>(new TopicCodec());
        Map<String, String> newest = new HashMap<>();
        for (ControlRecord record : ControlFiles.topicRecords(startFile)) {
            book.apply(record);
            newest.put(record.id, record.json);
        }
        book.startHere();
        Map<String, String> ofFile = Map.copyOf(newest);
        for (ControlRecord record : records(kafka, topic)) {
            Change<TopicSpec> change = apply(book, record, told);
            if (change.isTaken()) {
                String id = change.entry().id();
                newest.put(id, record.json.isEmpty() ? ofFile.get(id) : record.json);
            }
        }
        String inForce =
                book.inForce().stream()
                        .map(each -> newest.get(each.id()))
                        .collect(Collectors.joining(",\n", "[", "]"));
        return Files.writeString(into, inForce);
    }

    private static <T> Change<T> apply(
            ControlBook<T> book, ControlRecord record, Consumer<String> told) {
        Change<T> change = book.apply(record);
        if (!change.reason().isEmpty()) {
            told.accept("Kafka 中的一条记录作业不会采用，回测也不采用：" + change.reason());
        }
        return change;
    }

    private static List<ControlRecord> records(KafkaServer kafka, String topic) {
        List<ControlRecord> records = new ArrayList<>();
        kafka.read(
                topic, each -> records.add(ControlRecord.of(text(each.key()), text(each.value()))));
        return records;
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
