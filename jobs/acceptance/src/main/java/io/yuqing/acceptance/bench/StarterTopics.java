/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.yuqing.nlp.topic.TopicDefinition;
import io.yuqing.nlp.topic.TopicSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The topics the job starts with, for an analyzer outside of it. */
final class StarterTopics {
    private StarterTopics() {}

    static TopicSet read(Path file) {
        try {
            List<TopicDefinition> topics = new ArrayList<>();
            for (JsonNode topic : new YAMLMapper().readTree(file.toFile())) {
                topics.add(
                        new TopicDefinition(
                                topic.path("id").asText(),
                                topic.path("name").asText(),
                                topic.path("expression").asText(),
                                texts(topic.path("channels")),
                                texts(topic.path("platforms")),
                                texts(topic.path("regions"))));
            }
            return TopicSet.compile(topics);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the topics of " + file + " failed", e);
        }
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new LinkedHashSet<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
