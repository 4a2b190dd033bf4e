/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.topic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.yuqing.nlp.topic.TopicDefinition;
import io.yuqing.nlp.topic.TopicForm;
import io.yuqing.nlp.topic.TopicSet;
import io.yuqing.tools.common.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The topics of a file in the form of {@code deploy/topics.yaml}, checked as the job checks them.
 */
final class TopicFile {
    private TopicFile() {}

    /**
     * In the order of the file; deleted ones are left out.
     *
     * @throws UsageException with one sentence for each topic the job would refuse
     */
    static List<TopicDefinition> read(Path file) {
        List<TopicDefinition> topics = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Map<String, Object> fields : records(file)) {
            try {
                TopicForm.revision(fields);
                if (Boolean.TRUE.equals(fields.get("deleted"))) {
                    continue;
                }
                TopicDefinition topic = TopicForm.read(fields);
                TopicSet.compile(List.of(topic));
                if (!ids.add(topic.id())) {
                    problems.add("topic " + topic.id() + ": the id stands twice in the file.");
                }
                topics.add(topic);
            } catch (IllegalArgumentException e) {
                problems.add(e.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            throw new UsageException(String.join("\n", problems));
        }
        if (topics.isEmpty()) {
            throw new UsageException(file + " holds no topic.");
        }
        return topics;
    }

    private static List<Map<String, Object>> records(Path file) {
        YAMLMapper yaml = new YAMLMapper();
        try {
            return TopicForm.topicsOf(
                    yaml.convertValue(yaml.readTree(Files.readString(file)), Object.class));
        } catch (JsonProcessingException e) {
            throw new UsageException(
                    file
                            + " is no YAML ("
                            + e.getOriginalMessage()
                            + ", line "
                            + (e.getLocation() == null ? "?" : e.getLocation().getLineNr())
                            + ").");
        } catch (IllegalArgumentException e) {
            throw new UsageException(file + ": " + e.getMessage());
        } catch (IOException e) {
            throw new UsageException(
                    file + " cannot be read (" + e.getMessage() + "); correct the path.");
        }
    }
}
