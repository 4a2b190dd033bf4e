/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.account;

import io.yuqing.gateway.config.KafkaSettings;
import io.yuqing.gateway.kafka.KafkaWords;
import io.yuqing.gateway.kafka.TopicTable;
import io.yuqing.gateway.log.FaultPlace;
import io.yuqing.wire.account.Account;
import io.yuqing.wire.account.AccountJson;
import io.yuqing.wire.account.UnitAccess;
import io.yuqing.wire.account.UnitAccessJson;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The accounts of their topic and what guards the links of units, followed by a thread of its own.
 * While Kafka is away those hold that were read last.
 */
public final class AccountsTopic implements Accounts, UnitAccesses, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AccountsTopic.class);
    private static final Duration WAIT = Duration.ofSeconds(1);
    private static final long AGAIN_MILLIS = 2_000;
    private static final long STOPPING_MILLIS = 2_000;
    private static final String NOT_READ =
            "账户还没有读到：Kafka 没有应答，或其中没有主题 %s。请检查 Kafka；缺少主题时先建表和主题（./yuqing up 会自动建，容器里是 setup）。";

    private final KafkaSettings kafka;
    private final String topic;
    private final Thread thread = new Thread(this::run, "desk-accounts");
    private final CountDownLatch stopping = new CountDownLatch(1);

    /** Null until they were read for the first time. */
    private volatile Map<String, Account> known;

    private volatile Map<String, UnitAccess> units = Map.of();

    /** What is being read; null before the first. */
    private volatile TopicTable reading;

    public AccountsTopic(KafkaSettings kafka, String topic) {
        this.kafka = kafka;
        this.topic = topic;
        thread.setDaemon(true);
    }

    /** Reads from now on. */
    public void start() {
        thread.start();
    }

    @Override
    public Optional<String> trouble() {
        return known == null ? Optional.of(NOT_READ.formatted(topic)) : Optional.empty();
    }

    @Override
    public Optional<Account> find(String name) {
        Map<String, Account> all = known;
        return all == null ? Optional.empty() : Optional.ofNullable(all.get(name));
    }

    @Override
    public UnitAccess ofUnit(String unit) {
        return units.getOrDefault(unit, UnitAccess.of(unit));
    }

    @Override
    public List<Account> all() {
        Map<String, Account> all = known;
        return all == null ? List.of() : List.copyOf(all.values());
    }

    private void run() {
        String last = "";
        while (!isStopping()) {
            try (TopicTable table = TopicTable.open(topic, kafka.client())) {
                reading = table;
                table.readToEnd();
                take(Map.of(), table, table.rows().keySet());
                last = "";
                follow(table);
            } catch (KafkaException e) {
                last = tell(last, KafkaWords.of(e, kafka));
            } catch (RuntimeException e) {
                last = tell(last, FaultPlace.of(e));
            }
            rest();
        }
    }

    private void follow(TopicTable table) {
        LOG.info("{} accounts of the desk are known.", known.size());
        while (!isStopping()) {
            Collection<String> changed = table.follow(WAIT);
            if (!changed.isEmpty()) {
                take(known, table, changed);
            }
        }
    }

    /** All at once: whoever asks meanwhile sees those before. */
    private void take(Map<String, Account> before, TopicTable table, Collection<String> changed) {
        Map<String, Account> accounts = new TreeMap<>(before);
        Map<String, UnitAccess> guards = new HashMap<>(units);
        for (String name : changed) {
            ConsumerRecord<byte[], byte[]> record = table.rows().get(name);
            if (UnitAccess.isKey(name)) {
                guards.put(UnitAccess.unit(name), guard(name, record));
                continue;
            }
            accounts.remove(name);
            if (record != null) {
                read(name, record).ifPresent(account -> accounts.put(name, account));
            }
        }
        units = guards;
        known = accounts;
    }

    /** One that cannot be read lets no link of the unit in: it may have revoked them. */
    private static UnitAccess guard(String name, ConsumerRecord<byte[], byte[]> record) {
        String unit = UnitAccess.unit(name);
        if (record == null) {
            return UnitAccess.of(unit);
        }
        try {
            return UnitAccessJson.read(name, record.value());
        } catch (IllegalArgumentException e) {
            LOG.warn(
                    "The record of a unit at offset {} of {} lets no link of it in: {}; make it"
                            + " anew by ./yuqing case pin.",
                    record.offset(),
                    record.topic(),
                    e.getMessage());
            return UnitAccess.of(unit).revoked(Long.MAX_VALUE);
        }
    }

    /** One that cannot be read lets nobody in, whatever stood there before. */
    private static Optional<Account> read(String name, ConsumerRecord<byte[], byte[]> record) {
        try {
            return Optional.of(AccountJson.read(name, record.value()));
        } catch (IllegalArgumentException e) {
            LOG.warn(
                    "The account at offset {} of {} lets nobody in: {}; make it anew by ./yuqing"
                            + " account add.",
                    record.offset(),
                    record.topic(),
                    e.getMessage());
            return Optional.empty();
        }
    }

    /** Once for each reason. */
    private String tell(String last, String why) {
        if (!isStopping() && !why.equals(last)) {
            LOG.warn("The accounts of the desk cannot be read; it is tried again. {}", why);
        }
        return why;
    }

    private void rest() {
        try {
            stopping.await(AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            stopping.countDown();
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    @Override
    public void close() {
        stopping.countDown();
        TopicTable now = reading;
        if (now != null) {
            now.wake();
        }
        try {
            thread.join(STOPPING_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
