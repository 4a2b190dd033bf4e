/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.notify.Outcome;
import io.yuqing.connector.notify.Reason;
import io.yuqing.connector.notify.internal.verdict.Verdict;
import io.yuqing.local.standin.RobotStandIn;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateExpiredException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HttpPosterTest {

    private RobotStandIn server;

    @BeforeEach
    void start() throws IOException {
        server = RobotStandIn.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aConnectionInUseIsUsedAgain() {
        postThreeTimes(Duration.ofHours(1));

        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void aConnectionThatWasIdleIsNotTrusted() {
        postThreeTimes(Duration.ZERO);

        assertThat(server.connections()).isEqualTo(3);
    }

    static Stream<Arguments> errors() {
        return Stream.of(
                Arguments.of(new HttpConnectTimeoutException("x"), Outcome.FAILED, Reason.TIMEOUT),
                Arguments.of(new ConnectException("x"), Outcome.FAILED, Reason.REFUSED),
                Arguments.of(
                        new ConnectException("x").initCause(new UnresolvedAddressException()),
                        Outcome.FAILED,
                        Reason.REFUSED),
                Arguments.of(
                        new SSLHandshakeException("x")
                                .initCause(new CertificateExpiredException("old")),
                        Outcome.REJECTED,
                        Reason.TLS),
                Arguments.of(new SSLHandshakeException("x"), Outcome.FAILED, Reason.TLS),
                Arguments.of(new HttpTimeoutException("x"), Outcome.UNCERTAIN, Reason.TIMEOUT),
                Arguments.of(
                        new IOException("Tunnel failed, got: 403"), Outcome.REJECTED, Reason.PROXY),
                Arguments.of(
                        new IOException("Tunnel failed, got: 502"), Outcome.FAILED, Reason.PROXY),
                Arguments.of(new IOException("reset"), Outcome.UNCERTAIN, Reason.BROKEN),
                Arguments.of(new IllegalStateException(), Outcome.UNCERTAIN, Reason.BROKEN));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void onlyWhatHappenedBeforeAnythingWasSentIsSurelyNotDelivered(
            Throwable error, Outcome outcome, Reason reason) {
        Verdict verdict = HttpPoster.meaning(error);

        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(verdict.reason()).isEqualTo(reason);
    }

    private void postThreeTimes(Duration maxIdle) {
        URI uri = URI.create(server.url() + "/nobody");
        try (HttpPoster poster = new HttpPoster(Duration.ofSeconds(20), maxIdle, Map.of())) {
            for (int i = 0; i < 3; i++) {
                assertThat(poster.post(uri, Map.of(), new byte[] {'{', '}'}))
                        .isEqualTo(new HttpReply.Answer(404, "not found", null));
            }
        }
    }
}
