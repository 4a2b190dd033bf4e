/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.notify.Outcome;
import io.yuqing.connector.notify.Reason;
import io.yuqing.connector.notify.Samples;
import io.yuqing.connector.notify.internal.verdict.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpVerdictsTest {

    @ParameterizedTest
    @CsvSource({
        "301, REJECTED, REDIRECT",
        "302, REJECTED, REDIRECT",
        "307, REJECTED, REDIRECT",
        "400, REJECTED, CONTENT",
        "401, REJECTED, CREDENTIALS",
        "403, REJECTED, CREDENTIALS",
        "404, REJECTED, ADDRESS",
        "405, REJECTED, CONTENT",
        "407, REJECTED, PROXY",
        "408, FAILED, TIMEOUT",
        "410, REJECTED, ADDRESS",
        "413, REJECTED, SIZE",
        "415, REJECTED, CONTENT",
        "425, FAILED, BUSY",
        "429, RATE_LIMITED, FREQUENCY",
        "500, FAILED, SERVER_ERROR",
        "502, UNCERTAIN, SERVER_ERROR",
        "503, FAILED, BUSY",
        "504, UNCERTAIN, SERVER_ERROR",
        "599, FAILED, SERVER_ERROR"
    })
    void aStatusHasItsMeaning(int status, Outcome outcome, Reason reason) {
        Verdict verdict =
                HttpVerdicts.ofStatus(new HttpReply.Answer(status, "", null), Samples.NOW);

        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(verdict.reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "7, 7000",
        "'Sun, 22 Nov 2026 05:31:30 GMT', 90000",
        "'Sun, 22 Nov 2026 05:00:00 GMT', 0",
        "soon, 0",
        "-5, 0",
        "999999999, 3600000"
    })
    void retryAfterIsSecondsOrADate(String header, long millis) {
        assertThat(HttpVerdicts.retryAfterMillis(header, Samples.NOW)).isEqualTo(millis);
    }

    @ParameterizedTest
    @CsvSource({"429, 60000", "503, 0"})
    void withoutRetryAfterOnlyAThrottledSenderIsHeldBack(int status, long millis) {
        assertThat(
                        HttpVerdicts.ofStatus(new HttpReply.Answer(status, "", null), Samples.NOW)
                                .retryAfterMillis())
                .isEqualTo(millis);
    }
}
