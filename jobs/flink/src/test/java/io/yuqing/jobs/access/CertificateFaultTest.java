/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Arrays;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CertificateFaultTest {
    @Test
    void theInnermostReasonCounts() {
        assertThat(
                        CertificateFault.of(
                                handshake(
                                        new CertPathValidatorException(
                                                "validity check failed",
                                                new CertificateExpiredException("NotAfter")))))
                .contains(CertificateFault.EXPIRED);
        assertThat(CertificateFault.of(handshake(new CertificateNotYetValidException())))
                .contains(CertificateFault.NOT_YET_VALID);
        assertThat(CertificateFault.of(handshake(new CertPathBuilderException("no path"))))
                .contains(CertificateFault.UNKNOWN_AUTHORITY);
        assertThat(CertificateFault.of(handshake(new CertificateException("No name matching"))))
                .contains(CertificateFault.OTHER_HOST);
        assertThat(CertificateFault.of(new SSLPeerUnverifiedException("no match")))
                .contains(CertificateFault.OTHER_HOST);
        assertThat(CertificateFault.of(new SSLException("Unsupported or unrecognized SSL message")))
                .contains(CertificateFault.NO_TLS);
    }

    @Test
    void otherErrorsTellOfNoCertificate() {
        assertThat(CertificateFault.of(new IOException("connection refused"))).isEmpty();
        assertThat(CertificateFault.of(new SSLException((String) null))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void eachIsOneSentenceThatNamesTheServerAndARemedy(CertificateFault fault) {
        String sentence = fault.sentence("Kafka at a:1", "address.key", "authority.key");
        assertThat(sentence).startsWith("Kafka at a:1 ").endsWith(".").doesNotContain("%", "\n");
        assertThat(sentence).contains(";");
    }

    @Test
    void keysAreNamedWhereTheyAreTheRemedy() {
        assertThat(
                        Arrays.asList(
                                CertificateFault.UNKNOWN_AUTHORITY.sentence("S", "address", "ca"),
                                CertificateFault.OTHER_HOST.sentence("S", "address", "ca"),
                                CertificateFault.NO_TLS.sentence("S", "address", "ca")))
                .satisfiesExactly(
                        one -> assertThat(one).contains("set ca to"),
                        two -> assertThat(two).contains("write in address a name"),
                        three -> assertThat(three).contains("correct address"));
    }

    private static Exception handshake(Exception cause) {
        Exception handshake = new SSLHandshakeException("handshake");
        handshake.initCause(new CertificateException("PKIX", cause));
        return new IllegalStateException(handshake);
    }
}
