/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.rule.RuleBook;
import io.yuqing.domain.rule.form.RuleDraft;
import io.yuqing.domain.rule.form.RuleValidation;
import io.yuqing.local.kafka.KafkaRecords;
import io.yuqing.nlp.topic.TopicForm;
import io.yuqing.tools.common.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;

/**
 * What a running job goes by: its start files, and over them what the compacted topics of its
 * broker say, a higher revision before a lower one.
 */
final class InForce {
    static final String RULES = "yuqing.rules";
    static final String TOPICS = "yuqing.topics";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private InForce() {}

    /** The rules of a file alone. */
    static List<Rule> rules(Path startFile) {
        RuleBook book = new RuleBook();
        RuleSet.read(startFile).forEach(book::apply);
        return standing(book);
    }

    /**
     * The rules of a file, and over them those of a broker; what a job would refuse is left out.
     *
     * @param topic that holds them
     */
    static List<Rule> rules(Path startFile, String bootstrap, String topic) {
        RuleBook book = new RuleBook();
        RuleSet.read(startFile).forEach(book::apply);
        for (ConsumerRecord<byte[], byte[]> record : records(bootstrap, topic)) {
            if (record.value() == null) {
                book.apply(Rule.tombstone(key(record), Long.MAX_VALUE));
                continue;
            }
            RuleDraft draft = RuleDraft.of(fields(record));
            if (RuleValidation.problems(draft).isEmpty()) {
                book.apply(draft.toRule());
            }
        }
        return standing(book);
    }

    /**
     * Writes the topics of a file, and over them those of a broker, into a file that a job can
     * start from.
     */
    static Path topics(Path startFile, String bootstrap, String topic, Path into)
            throws IOException {
        Map<String, Map<String, Object>> topics = new LinkedHashMap<>();
        Object start = new YAMLMapper().readValue(Files.readString(startFile), Object.class);
        TopicForm.topicsOf(start).forEach(each -> topics.put("" + each.get("id"), each));
        for (ConsumerRecord<byte[], byte[]> record : records(bootstrap, topic)) {
            Map<String, Object> now = fields(record);
            Map<String, Object> known = topics.get(key(record));
            if (record.value() == null) {
                topics.remove(key(record));
            } else if (revision(now) > revision(known)) {
                topics.put(key(record), now);
            }
        }
        return Files.writeString(into, JSON.writeValueAsString(new ArrayList<>(topics.values())));
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(String bootstrap, String topic) {
        try {
            return KafkaRecords.readAll(bootstrap, topic);
        } catch (KafkaException e) {
            throw new UsageException(
                    "Kafka at "
                            + bootstrap
                            + ": what is in force cannot be read from "
                            + topic
                            + " ("
                            + e.getMessage()
                            + "); start that broker, or name a file with --against.");
        }
    }

    private static List<Rule> standing(RuleBook book) {
        return book.all().stream().filter(rule -> !rule.deleted()).toList();
    }

    private static long revision(Map<String, Object> topic) {
        return topic != null && topic.get("revision") instanceof Number number
                ? number.longValue()
                : 0;
    }

    /** Empty if it is no object. */
    private static Map<String, Object> fields(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return Map.of();
        }
        try {
            return JSON.readValue(new String(record.value(), StandardCharsets.UTF_8), OBJECT);
        } catch (JsonProcessingException e) {
            return Map.of();
        }
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
    }
}
