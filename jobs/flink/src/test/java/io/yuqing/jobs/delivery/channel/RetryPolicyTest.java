/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.notify.Outcome;
import io.yuqing.connector.notify.Reason;
import io.yuqing.connector.notify.Receipt;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.rule.Level;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
    private static final long MINUTE = 60_000;
    private final Dispatch dispatch = new Dispatch();

    @Test
    void shouldWaitAsLongAsTheReceiverAsksIfThatIsLonger() {
        dispatch.attempts = 1;
        Receipt throttled = receipt(Outcome.RATE_LIMITED, 5 * MINUTE);
        assertThat(RetryPolicy.pauseMillis(dispatch, throttled)).isEqualTo(5 * MINUTE);
        Receipt soon = receipt(Outcome.FAILED, 1);
        assertThat(RetryPolicy.pauseMillis(dispatch, soon)).isGreaterThan(1_000);
    }

    @Test
    void shouldTryRedAtLeastEveryMinuteOfItsOwnAccordAndEveryTenIfAskedToWait() {
        dispatch.level = Level.RED;
        dispatch.attempts = 30;
        Receipt failed = receipt(Outcome.FAILED, 0);
        assertThat(RetryPolicy.pauseMillis(dispatch, failed)).isLessThanOrEqualTo(MINUTE);
        Receipt hour = receipt(Outcome.RATE_LIMITED, 60 * MINUTE);
        assertThat(RetryPolicy.pauseMillis(dispatch, hour)).isEqualTo(10 * MINUTE);
        assertThat(RetryPolicy.throttledMillis(hour)).isEqualTo(10 * MINUTE);
    }

    @Test
    void shouldLeaveAChannelAloneForAWhileIfItsReceiverDoesNotSayHowLong() {
        Receipt silent = receipt(Outcome.RATE_LIMITED, 0);
        assertThat(RetryPolicy.throttledMillis(silent)).isEqualTo(MINUTE);
        Receipt failed = receipt(Outcome.FAILED, 0);
        assertThat(RetryPolicy.failedMillis(failed)).isEqualTo(5_000);
    }

    @Test
    void shouldGiveUpAfterThreeDaysOfAttemptsAndNotWithoutAny() {
        long late = Duration.ofDays(3).toMillis() + 1;
        assertThat(RetryPolicy.whyGivenUp(dispatch, true, late)).isNull();
        dispatch.attempts = 1;
        assertThat(RetryPolicy.whyGivenUp(dispatch, true, late)).isEqualTo("三天内未能送达");
    }

    @Test
    void shouldSendWhatMayHaveArrivedForEverOnlyWhereARepeatIsRecognised() {
        dispatch.uncertain = 9;
        assertThat(RetryPolicy.whyGivenUp(dispatch, true, 0)).isNull();
        assertThat(RetryPolicy.whyGivenUp(dispatch, false, 0)).contains("可能已送达");
    }

    private static Receipt receipt(Outcome outcome, long retryAfterMillis) {
        return new Receipt(outcome, Reason.BUSY, "", "", 200, 5, retryAfterMillis, 1, 0);
    }
}
