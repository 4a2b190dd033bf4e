/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.account;

import io.yuqing.gateway.config.KafkaSettings;
import io.yuqing.gateway.kafka.FollowedTopic;
import io.yuqing.wire.account.Account;
import io.yuqing.wire.account.AccountJson;
import io.yuqing.wire.account.UnitAccess;
import io.yuqing.wire.account.UnitAccessJson;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The accounts of their topic and what guards the links of units. While Kafka is away those hold
 * that were read last.
 */
public final class AccountsTopic implements Accounts, UnitAccesses, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AccountsTopic.class);
    private static final String NOT_READ =
            "账户还没有读到：Kafka 没有应答，或其中没有主题 %s。请检查 Kafka；缺少主题时先建表和主题（./yuqing up 会自动建，容器里是 setup）。";

    private final String topic;
    private final FollowedTopic<Held> followed;

    public AccountsTopic(KafkaSettings kafka, String topic) {
        this.topic = topic;
        this.followed =
                new FollowedTopic<>(
                        kafka, topic, "accounts of the desk", "desk-accounts", AccountsTopic::read);
    }

    /** A record: an account, or what guards the links of a unit; the other is null. */
    private record Held(Account account, UnitAccess access) {}

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
        return followed.known().map(all -> all.get(name)).map(Held::account);
    }

    @Override
    public UnitAccess ofUnit(String unit) {
        UnitAccess unknown = UnitAccess.of(unit);
        return followed.known()
                .map(all -> all.get(unknown.key()))
                .map(Held::access)
                .orElse(unknown);
    }

    @Override
    public List<UnitAccess> units() {
        return held(Held::access);
    }

    @Override
    public List<Account> all() {
        return held(Held::account);
    }

    private <T> List<T> held(Function<Held, T> part) {
        return followed.known().map(Map::values).stream()
                .flatMap(Collection::stream)
                .map(part)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Optional<Held> read(String key, ConsumerRecord<byte[], byte[]> record) {
        return UnitAccess.isKey(key)
                ? Optional.of(new Held(null, guard(key, record)))
                : account(key, record).map(account -> new Held(account, null));
    }

    /** One that cannot be read lets no link of the unit in: it may have revoked them. */
    private static UnitAccess guard(String key, ConsumerRecord<byte[], byte[]> record) {
        try {
            return UnitAccessJson.read(key, record.value());
        } catch (IllegalArgumentException e) {
            LOG.warn(
                    "The record of a unit at offset {} of {} lets no link of it in: {}; make it"
                            + " anew by ./yuqing case pin.",
                    record.offset(),
                    record.topic(),
                    e.getMessage());
            return UnitAccess.of(UnitAccess.unit(key)).revoked(Long.MAX_VALUE);
        }
    }

    /** One that cannot be read lets nobody in, whatever stood there before. */
    private static Optional<Account> account(String name, ConsumerRecord<byte[], byte[]> record) {
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
