/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.account;

import io.yuqing.gateway.config.KafkaSettings;
import io.yuqing.gateway.kafka.FollowedTopic;
import io.yuqing.wire.account.Account;
import io.yuqing.wire.account.AccountJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The accounts of their topic. While Kafka is away those hold that were read last. */
public final class AccountsTopic implements Accounts, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AccountsTopic.class);
    private static final String NOT_READ =
            "账户还没有读到：Kafka 没有应答，或其中没有主题 %s。请检查 Kafka；缺少主题时先建表和主题（./yuqing up 会自动建，容器里是 setup）。";

    private final String topic;
    private final FollowedTopic<Account> followed;

    public AccountsTopic(KafkaSettings kafka, String topic) {
        this.topic = topic;
        this.followed =
                new FollowedTopic<>(
                        kafka, topic, "accounts of the desk", "desk-accounts", AccountsTopic::read);
    }

    /** Reads from now on. */
    public void start() {
        followed.start();
    }

    @Override
    public Optional<String> trouble() {
        return followed.known().isEmpty()
                ? Optional.of(NOT_READ.formatted(topic))
                : Optional.empty();
    }

    @Override
    public Optional<Account> find(String name) {
        return followed.known().map(all -> all.get(name));
    }

    @Override
    public List<Account> all() {
        return followed.known().map(Map::values).map(List::copyOf).orElse(List.of());
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

    @Override
    public void close() {
        followed.close();
    }
}
