/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.kafka;

import io.yuqing.gateway.config.KafkaSettings;
import io.yuqing.gateway.config.TopicNames;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** Whether Kafka answers and has the topics of items. */
public final class TopicsReady {
    private static final int PATIENCE_SECONDS = 5;

    private TopicsReady() {}

    /** Empty if all is there, else why not, in one sentence. */
    public static Optional<String> missing(KafkaSettings kafka, TopicNames topics) {
        Properties client = kafka.client();
        client.setProperty("request.timeout.ms", Integer.toString(PATIENCE_SECONDS * 1000));
        client.setProperty("default.api.timeout.ms", Integer.toString(PATIENCE_SECONDS * 1000));
        try (Admin admin = Admin.create(client)) {
            admin.describeTopics(List.of(topics.posts(), topics.comments()))
                    .allTopicNames()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return Optional.empty();
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            return Optional.of(KafkaWords.of(e, kafka));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("The gateway is stopping.");
        }
    }
}
