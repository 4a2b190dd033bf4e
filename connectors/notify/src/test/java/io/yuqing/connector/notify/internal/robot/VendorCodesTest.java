/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.internal.robot;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.notify.Outcome;
import io.yuqing.connector.notify.Reason;
import io.yuqing.connector.notify.Vendor;
import io.yuqing.connector.notify.internal.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VendorCodesTest {

    @ParameterizedTest
    @CsvSource({
        "DINGTALK, 310000, 'keywords not in content, more:[https://x]', REJECTED, KEYWORD, 0",
        "DINGTALK, 310000, sign not match, REJECTED, CREDENTIALS, 0",
        "DINGTALK, 310000, invalid timestamp, REJECTED, CREDENTIALS, 0",
        "DINGTALK, 310000, ip 1.2.3.4 not in whitelist, REJECTED, SENDER_IP, 0",
        "DINGTALK, 310000, '', REJECTED, SECURITY_SETTING, 0",
        "DINGTALK, 130101, send too fast, RATE_LIMITED, FREQUENCY, 600000",
        "DINGTALK, 410100, send too fast, RATE_LIMITED, FREQUENCY, 600000",
        "DINGTALK, 460101, message too long, REJECTED, SIZE, 0",
        "DINGTALK, 300005, token is not exist, REJECTED, ADDRESS, 0",
        "DINGTALK, 400102, robot is disabled, REJECTED, ADDRESS, 0",
        "DINGTALK, 430102, improper text, REJECTED, CONTENT, 0",
        "DINGTALK, -1, system busy, FAILED, BUSY, 0",
        "WECOM, 45009, api freq out of limit, RATE_LIMITED, FREQUENCY, 60000",
        "WECOM, 40058, content exceed max length, REJECTED, SIZE, 0",
        "WECOM, 45002, content size out of limit, REJECTED, SIZE, 0",
        "WECOM, 93000, invalid webhook url, REJECTED, ADDRESS, 0",
        "WECOM, 40008, invalid message type, REJECTED, CONTENT, 0",
        "WECOM, 40033, invalid charset, REJECTED, CONTENT, 0",
        "WECOM, -1, system busy, FAILED, BUSY, 0",
        "FEISHU, 19021, sign match fail, REJECTED, CREDENTIALS, 0",
        "FEISHU, 19022, Ip Not Allowed, REJECTED, SENDER_IP, 0",
        "FEISHU, 19024, Key Words Not Found, REJECTED, KEYWORD, 0",
        "FEISHU, 19001, param invalid, REJECTED, ADDRESS, 0",
        "FEISHU, 9499, Bad Request, REJECTED, CONTENT, 0",
        "FEISHU, 9499, too many request, RATE_LIMITED, FREQUENCY, 60000",
        "FEISHU, 11232, create message trigger system rate limit, RATE_LIMITED, BUSY, 10000"
    })
    void everyDocumentedCodeHasItsMeaning(
            Vendor vendor,
            String code,
            String words,
            Outcome outcome,
            Reason reason,
            long retryAfterMillis) {
        assertThat(RobotProtocol.of(vendor).verdict(code, words))
                .isEqualTo(Verdict.coded(outcome, reason, code, retryAfterMillis));
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownCodeIsTriedAgainAndSeen(Vendor vendor) {
        Verdict verdict = RobotProtocol.of(vendor).verdict("77777", "new");

        assertThat(verdict.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(verdict.reason()).isEqualTo(Reason.UNKNOWN_CODE);
    }

    @Test
    void onlyDeliveredAndRejectedAreFinal() {
        assertThat(Outcome.values())
                .filteredOn(outcome -> !outcome.isRetryable())
                .containsExactly(Outcome.DELIVERED, Outcome.REJECTED);
    }
}
