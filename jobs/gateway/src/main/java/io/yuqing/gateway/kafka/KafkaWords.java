/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.kafka;

import io.yuqing.gateway.config.KafkaSettings;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Why Kafka does not take what it is given, in one sentence with a remedy. Pure. */
public final class KafkaWords {
    private KafkaWords() {}

    /** For logs and answers; names no password. */
    public static String of(Throwable fault, KafkaSettings kafka) {
        return of(fault, kafka.servers(), kafka.user());
    }

    /**
     * The same.
     *
     * @param user who logs in; empty for nobody
     */
    public static String of(Throwable fault, String servers, String user) {
        String server = "Kafka at " + servers;
        ConfigException config = find(fault, ConfigException.class);
        if (config != null) {
            return "kafka: " + config.getMessage();
        }
        if (find(fault, AuthenticationException.class) != null) {
            return user.isEmpty()
                    ? server
                            + " asks who is there: set kafka.ca_file, kafka.user and"
                            + " kafka.password_file."
                    : server
                            + " does not let "
                            + user
                            + " in: correct kafka.user, or the password in kafka.password_file, or"
                            + " kafka.ca_file.";
        }
        if (find(fault, AuthorizationException.class) != null) {
            return server + " does not let this user write to a topic: give the right to write.";
        }
        if (find(fault, UnknownTopicOrPartitionException.class) != null) {
            return server + " lacks a topic: run the set-up, or correct topics.";
        }
        if (find(fault, RecordTooLargeException.class) != null) {
            return server
                    + " takes no record of this size: set max.message.bytes of its topics to"
                    + " 2097152.";
        }
        return server + " does not answer: start it, or correct kafka.bootstrap_servers.";
    }

    private static <T extends Throwable> T find(Throwable fault, Class<T> type) {
        for (Throwable each = fault; each != null; each = each.getCause()) {
            if (type.isInstance(each)) {
                return type.cast(each);
            }
        }
        return null;
    }
}
