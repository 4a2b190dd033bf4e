/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.kafka.access;

import java.util.Map;
import java.util.Properties;

/**
 * Properties for Kafka clients that log in and check certificates. They hold no password, only the
 * file that does: it is read when a client starts, on the machine where it starts, so that the
 * secret is not in the job graph.
 */
public final class KafkaAccess {
    private static final String SECURITY_PROTOCOL = "security.protocol";
    private static final String SASL_MECHANISM = "sasl.mechanism";
    private static final String PROVIDERS = "config.providers";
    private static final String PROVIDER = "yuqing";
    private static final String DEFAULT_MECHANISM = "SCRAM-SHA-512";

    private KafkaAccess() {}

    /**
     * Nothing is read here.
     *
     * @param user who logs in, by SASL over TLS; null or blank: nobody does
     * @param passwordFile its first line is the password of {@code user}
     * @param caFile PEM of the authority that the brokers' certificates are checked by; null or
     *     blank: those that Java trusts
     * @param more handed on as they are; they win
     */
    public static Properties properties(
            String user, String passwordFile, String caFile, Map<String, String> more) {
        Properties properties = new Properties();
        if (isGiven(caFile)) {
            properties.setProperty(SECURITY_PROTOCOL, "SSL");
            properties.setProperty("ssl.truststore.type", "PEM");
            properties.setProperty("ssl.truststore.location", caFile);
        }
        if (isGiven(user)) {
            properties.setProperty(SECURITY_PROTOCOL, "SASL_SSL");
            properties.setProperty(SASL_MECHANISM, DEFAULT_MECHANISM);
        }
        properties.putAll(more);
        if (isGiven(user) && !more.containsKey("sasl.jaas.config")) {
            logIn(properties, user, passwordFile);
        }
        return properties;
    }

    private static void logIn(Properties properties, String user, String passwordFile) {
        String others = properties.getProperty(PROVIDERS);
        properties.setProperty(PROVIDERS, others == null ? PROVIDER : others + "," + PROVIDER);
        String prefix = PROVIDERS + "." + PROVIDER + ".";
        properties.setProperty(prefix + "class", LoginProvider.class.getName());
        properties.setProperty(prefix + "param." + LoginProvider.USER, user);
        properties.setProperty(
                prefix + "param." + LoginProvider.PASSWORD_FILE,
                passwordFile == null ? "" : passwordFile);
        properties.setProperty(
                prefix + "param." + LoginProvider.MECHANISM,
                properties.getProperty(SASL_MECHANISM));
        properties.setProperty(
                "sasl.jaas.config", "${" + PROVIDER + ":" + LoginProvider.LOGIN + "}");
    }

    private static boolean isGiven(String value) {
        return value != null && !value.isBlank();
    }
}
