/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.collect;

import io.yuqing.intake.send.ItemProducer;
import io.yuqing.intake.send.NotStoredException;
import io.yuqing.intake.send.Written;
import io.yuqing.jobs.config.JobOptions;
import io.yuqing.tools.common.ToolException;
import io.yuqing.tools.common.server.KafkaOptions;
import io.yuqing.tools.common.server.KafkaServer;
import io.yuqing.tools.common.server.ToolServers;
import java.util.function.Consumer;

/** Items of a command on their way to Kafka. */
final class ItemSending {
    private ItemSending() {}

    /**
     * Returns when everything is stored.
     *
     * @param items sends them
     * @throws ToolException if Kafka does not answer, has not both topics, or did not store one
     */
    static Written send(ToolServers servers, KafkaOptions options, Consumer<ItemProducer> items) {
        KafkaServer kafka = servers.kafka(options);
        kafka.requireAnswer(KafkaServer.PATIENCE);
        try (ItemProducer producer =
                new ItemProducer(
                        kafka.producer(),
                        servers.get(JobOptions.KAFKA_TOPIC_POSTS),
                        servers.get(JobOptions.KAFKA_TOPIC_COMMENTS))) {
            items.accept(producer);
            return producer.finish();
        } catch (NotStoredException e) {
            throw new ToolException(
                    kafka.refused(e.getCause()).getMessage()
                            + "已写入 %d 条；Kafka 恢复后请再次执行同一命令，重复导入不会重复计数。".formatted(e.stored()),
                    e);
        }
    }
}
