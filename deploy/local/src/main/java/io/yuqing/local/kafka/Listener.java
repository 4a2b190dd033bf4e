/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.kafka;

import io.yuqing.local.tls.TestCertificate;
import java.util.Locale;
import java.util.Map;

/**
 * A port of the broker and what it asks of clients.
 *
 * @param certificate what it shows; null for plain text and no password
 */
record Listener(String name, int port, TestCertificate certificate) {
    static final String MECHANISM = "SCRAM-SHA-512";

    static Listener plain(String name, int port) {
        return new Listener(name, port, null);
    }

    String address() {
        return name + "://127.0.0.1:" + port;
    }

    /** A word of {@code listener.security.protocol.map}. */
    String protocol() {
        return name + ":" + (certificate == null ? "PLAINTEXT" : "SASL_SSL");
    }

    Map<String, String> settings() {
        if (certificate == null) {
            return Map.of();
        }
        String prefix = "listener.name." + name.toLowerCase(Locale.ROOT) + ".";
        String mechanism = prefix + MECHANISM.toLowerCase(Locale.ROOT);
        return Map.of(
                "sasl.enabled.mechanisms",
                MECHANISM,
                prefix + "ssl.keystore.type",
                "PKCS12",
                prefix + "ssl.keystore.location",
                certificate.keyStore().toAbsolutePath().toString(),
                prefix + "ssl.keystore.password",
                TestCertificate.PASSWORD,
                mechanism + ".sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;");
    }
}
