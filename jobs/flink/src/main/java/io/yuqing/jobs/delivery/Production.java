/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.notify.ChannelConfig;
import io.yuqing.connector.notify.Sender;
import io.yuqing.connector.notify.senders.Senders;
import io.yuqing.domain.delivery.Heartbeat;
import io.yuqing.jobs.delivery.cases.CaseStep;
import io.yuqing.jobs.delivery.cases.table.ClickHouseCases;
import io.yuqing.jobs.delivery.heartbeat.HeartbeatTables;
import io.yuqing.jobs.delivery.journal.ClickHouseJournal;
import io.yuqing.jobs.delivery.journal.Journal;
import io.yuqing.jobs.delivery.queue.BatchWriter;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Real robots, the real table. */
public final class Production implements DeliveryPorts {
    private static final long serialVersionUID = 1L;
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private final ClickHouseEndpoint endpoint;

    public Production(ClickHouseEndpoint endpoint) {
        // Notices wait behind what is asked here, and a silent server would hold it up for minutes.
        this.endpoint = endpoint.withTimeouts(CONNECT, ANSWER);
    }

    @Override
    public Sender open(ChannelConfig channel) {
        return Senders.open(channel);
    }

    @Override
    public Journal journal() {
        return new ClickHouseJournal(endpoint);
    }

    @Override
    public BatchWriter<CaseStep> caseTables() {
        return new ClickHouseCases(endpoint);
    }

    @Override
    public ExecutorService threads(String name) {
        return Executors.newCachedThreadPool(
                task -> {
                    Thread thread = new Thread(task, name);
                    thread.setDaemon(true);
                    return thread;
                });
    }

    @Override
    public Heartbeat look(long dayStart, long now) {
        return HeartbeatTables.look(endpoint, dayStart, now);
    }
}
