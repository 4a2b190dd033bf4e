/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.load;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.yuqing.nlp.topic.TopicForm;
import io.yuqing.nlp.topic.TopicSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The topics the job starts with, for an analyzer outside of it. */
public final class StarterTopics {
    private StarterTopics() {}

    public static TopicSet read(Path file) {
        try {
            Object topics = new YAMLMapper().readValue(file.toFile(), Object.class);
            return TopicSet.compile(
                    TopicForm.topicsOf(topics).stream().map(TopicForm::read).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("reading the topics of " + file + " failed", e);
        }
    }
}
