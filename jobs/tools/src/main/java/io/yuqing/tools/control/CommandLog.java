/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.control;

import io.yuqing.control.entry.ControlKind;
import io.yuqing.control.log.ChangeLog;
import io.yuqing.control.log.LoggedChange;
import io.yuqing.control.standing.ControlChange;
import io.yuqing.tools.common.ToolException;
import io.yuqing.tools.common.server.KafkaServer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/**
 * The log of changes, for commands. What was applied is in force by then, so a log that cannot be
 * written is told and no failure.
 */
final class CommandLog {
    private final KafkaServer kafka;
    private final String topic;
    private final Clock clock;

    CommandLog(KafkaServer kafka, String topic, Clock clock) {
        this.kafka = kafka;
        this.topic = topic;
        this.clock = clock;
    }

    /** What to say if it could not be written. */
    Optional<String> write(ControlKind kind, List<ControlChange> changes, String reason) {
        if (!isThere()) {
            return Optional.of(
                    "提示：Kafka 中没有主题 "
                            + topic
                            + "，这次改动没有记入修改记录；请运行一次建表建主题的 setup（./yuqing up 会自动建）。");
        }
        try {
            new ChangeLog(kafka, topic, clock)
                    .write(kind, changes, "", LoggedChange.COMMAND_LINE, reason);
            return Optional.empty();
        } catch (ToolException e) {
            return Optional.of("提示：这次改动没有记入修改记录：" + e.getMessage());
        }
    }

    /** Asked first, because a producer waits long for a topic that is not there. */
    private boolean isThere() {
        try (Admin admin = kafka.admin()) {
            Set<String> names =
                    admin.listTopics()
                            .names()
                            .get(KafkaServer.PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return names.contains(topic);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
