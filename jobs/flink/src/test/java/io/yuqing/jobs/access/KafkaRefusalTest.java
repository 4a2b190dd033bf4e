/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.CertificateExpiredException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnsupportedSaslMechanismException;
import org.junit.jupiter.api.Test;

class KafkaRefusalTest {
    @Test
    void aWrongPasswordNamesUserAndKeys() {
        assertThat(said(new SaslAuthenticationException("invalid credentials"), "office"))
                .isEqualTo(
                        "Kafka at a:1 does not let user 'office' in; correct kafka.user, or the"
                                + " password in the file that kafka.password-file names.");
    }

    @Test
    void aBrokerThatAsksForALoginSaysWhichKeysAreMissing() {
        assertThat(said(new SaslAuthenticationException("who?"), null))
                .isEqualTo(
                        "Kafka at a:1 lets nobody in without a name; set kafka.user and"
                                + " kafka.password-file.");
    }

    @Test
    void anotherMechanismNamesItsKey() {
        assertThat(said(new UnsupportedSaslMechanismException("only PLAIN"), "office"))
                .isEqualTo(
                        "Kafka at a:1 does not take this way to log in; set"
                                + " kafka.properties.sasl.mechanism to one that it offers.");
    }

    @Test
    void aCertificateCountsBeforeTheHandshakeThatFailedOfIt() {
        assertThat(
                        said(
                                new SslAuthenticationException(
                                        "handshake", new CertificateExpiredException()),
                                "office"))
                .isEqualTo(
                        "Kafka at a:1 shows a certificate that is out of date; renew it on the"
                                + " server.");
        assertThat(said(new SslAuthenticationException("no cipher in common"), "office"))
                .isEqualTo(
                        "Kafka at a:1 and this machine cannot agree on TLS; compare"
                                + " kafka.properties.ssl.* with the settings of the broker.");
    }

    @Test
    void propertiesThatKafkaDoesNotTakeAreToldAsSuch() {
        assertThat(said(new ConfigException("acks", "some", "must be one of all"), null))
                .startsWith("kafka.properties: Invalid value some for configuration acks");
        assertThat(said(new ConfigException("kafka.password-file is empty."), null))
                .isEqualTo("kafka.password-file is empty.");
    }

    @Test
    void aBrokerThatIsNotThereRefusesNothing() {
        assertThat(KafkaRefusal.sentence(new TimeoutException("no node"), "a:1", null)).isEmpty();
    }

    private static String said(Exception error, String user) {
        return KafkaRefusal.sentence(new ExecutionException(error), "a:1", user).orElseThrow();
    }
}
