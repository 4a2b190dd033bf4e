/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.config;

import java.util.Properties;

/**
 * How Kafka is reached.
 *
 * @param servers {@code host:port}, with commas between
 * @param user who logs in; empty for nobody
 * @param access of every client beside the servers: TLS, log-in, and what the file hands on
 */
public record KafkaSettings(String servers, String user, Properties access) {
    /** Of any client. */
    public Properties client() {
        Properties client = new Properties();
        client.putAll(access);
        client.setProperty("bootstrap.servers", servers);
        return client;
    }
}
