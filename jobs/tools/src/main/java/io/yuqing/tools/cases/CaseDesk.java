/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.cases;

import io.yuqing.control.cases.CaseAct;
import io.yuqing.control.cases.CaseActException;
import io.yuqing.control.cases.CaseLog;
import io.yuqing.control.cases.CaseLogException;
import io.yuqing.control.cases.CaseStand;
import io.yuqing.control.cases.CaseTopics;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.jobs.config.JobOptions;
import io.yuqing.tools.common.Terminal;
import io.yuqing.tools.common.ToolException;
import io.yuqing.tools.common.server.KafkaServer;
import io.yuqing.tools.common.server.ToolServers;
import java.time.Duration;

/** The cases of a Kafka, as commands see them. */
final class CaseDesk {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final KafkaServer kafka;
    private final CaseTopics topics;

    private CaseDesk(KafkaServer kafka, CaseTopics topics) {
        this.kafka = kafka;
        this.topics = topics;
    }

    static CaseDesk of(Terminal terminal, CaseOptions options) {
        ToolServers servers = ToolServers.of(terminal, options.config);
        return of(servers, servers.kafka(options.kafka));
    }

    static CaseDesk of(ToolServers servers, KafkaServer kafka) {
        return new CaseDesk(
                kafka,
                new CaseTopics(
                        servers.get(JobOptions.KAFKA_TOPIC_CASE_ACTIONS),
                        servers.get(JobOptions.KAFKA_TOPIC_CASE_TEXTS),
                        servers.get(JobOptions.KAFKA_TOPIC_CASE_EVENTS),
                        servers.get(JobOptions.KAFKA_TOPIC_CASES)));
    }

    KafkaServer kafka() {
        return kafka;
    }

    CaseTopics topics() {
        return topics;
    }

    /**
     * All that there is, with the whole history of all cases. The caller closes it.
     *
     * @throws ToolException if Kafka does not answer, or has no such topics
     */
    CaseStand stand() {
        kafka.requireListener();
        kafka.requireAnswer(PATIENCE);
        CaseStand stand = CaseStand.openWhole(kafka.client(), topics);
        if (!stand.awaitReady(PATIENCE)) {
            String trouble = stand.trouble();
            stand.close();
            throw new ToolException(trouble == null ? "事项没有读完；请稍后再试。" : trouble);
        }
        return stand;
    }

    /**
     * Returns when it is in the log.
     *
     * @throws ToolException if it cannot be, or Kafka does not take it
     */
    void append(CaseAct act) {
        try (CaseLog log = CaseLog.open(kafka.client(), topics)) {
            log.append(act.write());
        } catch (CaseActException | CaseLogException e) {
            throw new ToolException(e.getMessage(), e);
        }
    }

    /**
     * The case of an id, or of its first signs.
     *
     * @throws ToolException if there is none, or several begin so
     */
    static CaseRecord find(CaseStand stand, String id) {
        return stand.find(id.strip())
                .orElseThrow(
                        () ->
                                new ToolException(
                                        "没有事项 %s，或有几个以此开头；请核对编号，见 ./yuqing case list --all。"
                                                .formatted(id)));
    }
}
