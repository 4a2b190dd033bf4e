/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.internal.error;

import static io.yuqing.connector.clickhouse.internal.error.ErrorVerdict.BAD_ROWS;
import static io.yuqing.connector.clickhouse.internal.error.ErrorVerdict.FATAL;
import static io.yuqing.connector.clickhouse.internal.error.ErrorVerdict.RETRYABLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.clickhouse.client.api.ClientException;
import com.clickhouse.client.api.ConnectionInitiationException;
import com.clickhouse.client.api.DataTransferException;
import com.clickhouse.client.api.TransportException;
import io.yuqing.connector.clickhouse.ClickHouseConfigException;
import io.yuqing.connector.clickhouse.fixture.Answers;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateExpiredException;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorClassifierTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                74, 75, 76, 159, 164, 173, 201, 202, 203, 209, 210, 236, 241, 242, 243, 252, 279,
                285, 286, 319, 394, 425, 439, 745, 776, 999, 1000, 1001, 1002
            })
    void aServerThatIsBusyOrCutOffIsWaitedFor(int code) {
        assertThat(ErrorClassifier.classify(Answers.code(code))).isEqualTo(RETRYABLE);
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 27, 33, 38, 41, 53, 72, 117, 131, 469})
    void contentThatDoesNotFitIsLookedForInTheBatch(int code) {
        assertThat(ErrorClassifier.classify(Answers.code(code))).isEqualTo(BAD_ROWS);
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 47, 60, 62, 81, 115, 192, 193, 194, 497, 516})
    void aWrongTableUserOrSettingFailsAtOnceWithARemedy(int code) {
        assertThat(ErrorClassifier.classify(Answers.code(code))).isEqualTo(FATAL);
        assertThat(ErrorClassifier.remedy(Answers.code(code))).isNotBlank();
    }

    @Test
    void aNumberOfALaterClickHouseIsWaitedOutBecauseNoRowIsLostByWaiting() {
        assertThat(ErrorClassifier.classify(Answers.code(77_777))).isEqualTo(RETRYABLE);
    }

    @Test
    void aProxyThatDropsTheHeaderOfTheNumberLeavesItInTheText() {
        assertThat(ErrorClassifier.classify(Answers.codeInText(500, 60))).isEqualTo(FATAL);
        assertThat(ErrorClassifier.classify(Answers.codeInText(500, 117))).isEqualTo(BAD_ROWS);
        assertThat(ErrorClassifier.classify(Answers.codeInText(404, 439))).isEqualTo(RETRYABLE);
        assertThat(ErrorClassifier.codeOf(Answers.codeInText(500, 60))).isEqualTo(60);
        assertThat(ErrorClassifier.remedy(Answers.codeInText(500, 60)))
                .isEqualTo("the table does not exist: run the migrations of this version");
    }

    static Stream<Arguments> causes() {
        return Stream.of(
                Arguments.of(new ConnectException("refused"), RETRYABLE),
                Arguments.of(new UnknownHostException("clickhouse"), RETRYABLE),
                Arguments.of(new SocketTimeoutException("Read timed out"), RETRYABLE),
                Arguments.of(new SocketException("Connection reset"), RETRYABLE),
                Arguments.of(new EOFException(), RETRYABLE),
                Arguments.of(new TimeoutException(), RETRYABLE),
                Arguments.of(new ConnectionInitiationException("no", new IOException()), RETRYABLE),
                Arguments.of(new DataTransferException("cut", null), RETRYABLE),
                Arguments.of(new TransportException("cut", null, "q"), RETRYABLE),
                Arguments.of(new ClientException("x", new SSLHandshakeException("EOF")), RETRYABLE),
                Arguments.of(
                        new SSLHandshakeException("x")
                                .initCause(new CertificateExpiredException("old")),
                        FATAL),
                Arguments.of(new SSLPeerUnverifiedException("other host"), FATAL),
                Arguments.of(new ClickHouseConfigException("no password", null), FATAL),
                Arguments.of(new ClientException("unknown option"), FATAL),
                Arguments.of(new ClientException("Unexpected result status 504"), RETRYABLE),
                Arguments.of(new ClientException("Unexpected result status 302"), FATAL),
                Arguments.of(new IllegalStateException(), FATAL),
                Arguments.of(new ExecutionException(Answers.code(241)), RETRYABLE),
                Arguments.of(
                        new ClientException("insert failed", new IOException(Answers.code(117))),
                        BAD_ROWS),
                Arguments.of(new SQLException("ddl", Answers.code(60)), FATAL),
                Arguments.of(new SQLException("down", new ConnectException()), RETRYABLE));
    }

    @ParameterizedTest
    @MethodSource("causes")
    void causesAreLookedThroughAndAnAnswerCountsMost(Throwable error, ErrorVerdict verdict) {
        assertThat(ErrorClassifier.classify(error)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504})
    void aProxyThatCannotReachClickHouseIsWaitedFor(int status) {
        assertThat(ErrorClassifier.classify(Answers.httpStatus(status))).isEqualTo(RETRYABLE);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 401, 403, 404, 413})
    void aProxyThatRefusesIsAMatterForAPerson(int status) {
        assertThat(ErrorClassifier.classify(Answers.httpStatus(status))).isEqualTo(FATAL);
    }

    @Test
    void aCircleOfCausesEnds() {
        Exception first = new IllegalStateException("first");
        Exception second = new IllegalStateException("second", first);
        first.initCause(second);

        assertThat(ErrorClassifier.classify(first)).isEqualTo(FATAL);
    }

    @Test
    void theRemedyForACertificateNamesTheKeyOfItsAuthority() {
        Throwable handshake =
                new SSLHandshakeException("handshake")
                        .initCause(new CertificateExpiredException("old"));
        assertThat(ErrorClassifier.remedy(handshake))
                .isEqualTo(
                        "renew the certificate of the server, or set clickhouse.ca-file to the"
                                + " authority that signed it");
    }
}
