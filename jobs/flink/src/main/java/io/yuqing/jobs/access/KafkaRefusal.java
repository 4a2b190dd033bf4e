/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.access;

import java.util.Optional;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.UnsupportedSaslMechanismException;

/** Why a Kafka cannot be used although it answers: no waiting helps. Pure. */
public final class KafkaRefusal {
    /** For a broker that seems not to answer: one that asks for TLS hangs up without a word. */
    public static final String HINT =
            "if it asks for TLS or a password, set kafka.ca-file, kafka.user and"
                    + " kafka.password-file";

    private KafkaRefusal() {}

    /**
     * One sentence: which server, what is wrong, which key to set.
     *
     * @param servers as configured
     * @param user who logged in; null: nobody
     * @return empty if the error tells of something else, such as a server that is not there
     */
    public static Optional<String> sentence(Throwable error, String servers, String user) {
        String server = "Kafka at " + servers;
        Optional<ConfigException> config = CertificateFault.find(error, ConfigException.class);
        if (config.isPresent()) {
            String said = config.get().getMessage();
            return Optional.of(said.startsWith("kafka.") ? said : "kafka.properties: " + said);
        }
        Optional<CertificateFault> fault = CertificateFault.of(error);
        if (fault.isPresent()) {
            return fault.map(
                    found -> found.sentence(server, "kafka.bootstrap-servers", "kafka.ca-file"));
        }
        if (CertificateFault.has(error, SslAuthenticationException.class)) {
            return Optional.of(
                    server
                            + " and this machine cannot agree on TLS; compare"
                            + " kafka.properties.ssl.* with the settings of the broker.");
        }
        if (CertificateFault.has(error, UnsupportedSaslMechanismException.class)) {
            return Optional.of(
                    server
                            + " does not take this way to log in; set"
                            + " kafka.properties.sasl.mechanism to one that it offers.");
        }
        if (CertificateFault.has(error, AuthenticationException.class)) {
            return Optional.of(
                    server
                            + (user == null
                                    ? " lets nobody in without a name; set kafka.user and"
                                            + " kafka.password-file."
                                    : " does not let user '"
                                            + user
                                            + "' in; correct kafka.user, or the password in the"
                                            + " file that kafka.password-file names."));
        }
        return Optional.empty();
    }
}
