/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TokenBucketTest {

    private static final long T0 = 1_700_000_000_000L;

    @Test
    void twentyGoOutAtOnceAndTheNextWaitsForTheFirstToComeBack() {
        TokenBucket bucket = TokenBucket.full(RateLimit.TWENTY_A_MINUTE);

        assertThat(bucket.tryTake(20, T0)).isTrue();

        assertThat(bucket.tryTake(1, T0 + 61_499)).isFalse();
        assertThat(bucket.waitMillis(1, T0 + 10_000)).isEqualTo(51_500);
        assertThat(bucket.tryTake(1, T0 + 61_500)).isTrue();
    }

    @Test
    void noSpanOfAMinuteEverSeesMoreThanTwentyHoweverTheRequestsCome() {
        Random random = new Random(7);
        TokenBucket bucket = TokenBucket.full(RateLimit.TWENTY_A_MINUTE);
        List<Long> sent = new ArrayList<>();
        long now = T0;
        for (int i = 0; i < 20_000; i++) {
            now += random.nextInt(4_000);
            if (bucket.tryTake(1, now)) {
                sent.add(now);
            }
        }

        assertThat(sent).hasSizeGreaterThan(5_000);
        for (int i = 20; i < sent.size(); i++) {
            assertThat(sent.get(i) - sent.get(i - 20)).isGreaterThanOrEqualTo(60_000);
        }
    }

    @Test
    void feishusSecondAndMinuteBothHold() {
        TokenBucket bucket = TokenBucket.full(RateLimit.FEISHU);
        int sent = 0;
        for (long now = T0; now < T0 + 60_000; now += 100) {
            sent += bucket.tryTake(1, now) ? 1 : 0;
        }

        assertThat(sent).isEqualTo(100);
        assertThat(bucket.available(T0 + 61_500)).isEqualTo(1);
        assertThat(bucket.available(T0 + 61_900)).isEqualTo(5);
    }

    @Test
    void allTokensOfANoticeAreTakenOrNone() {
        TokenBucket bucket = TokenBucket.full(RateLimit.TWENTY_A_MINUTE);
        bucket.tryTake(18, T0);

        assertThat(bucket.tryTake(3, T0)).isFalse();
        assertThat(bucket.available(T0)).isEqualTo(2);
        assertThat(bucket.waitMillis(2, T0)).isZero();
        assertThat(bucket.waitMillis(3, T0)).isEqualTo(61_500);
    }

    @Test
    void aReceiverThatCountsLateNeverCountsMoreThanTwenty() {
        Random random = new Random(3);
        TokenBucket bucket = TokenBucket.full(RateLimit.TWENTY_A_MINUTE);
        List<Long> counted = new ArrayList<>();
        long now = T0;
        for (int i = 0; i < 5_000; i++) {
            now += bucket.waitMillis(1, now);
            assertThat(bucket.tryTake(1, now)).isTrue();
            long taken = now;
            // The first of a minute late, the 21st early: between request and answer, anywhere.
            long took = random.nextInt(3_000);
            counted.add(now + (took == 0 ? 0 : random.nextLong(took)));
            now += took;
            bucket.answered(1, taken, now);
        }

        for (int i = 20; i < counted.size(); i++) {
            assertThat(counted.get(i) - counted.get(i - 20)).isGreaterThanOrEqualTo(60_000);
        }
    }

    @Test
    void everyQuotaLeavesItsShareToTheHighestLevel() {
        TokenBucket bucket = TokenBucket.full(RateLimit.FEISHU);
        long now = T0;
        for (int i = 0; i < 50; i++) {
            now += bucket.waitMillis(TokenBucket.Share.HALF, 1, now);
            assertThat(bucket.tryTake(1, now)).isTrue();
        }

        assertThat(now).as("at the pace of three a second").isLessThan(T0 + 20_000);
        assertThat(bucket.available(TokenBucket.Share.HALF, now + 2_000)).isZero();
        assertThat(bucket.available(TokenBucket.Share.ALL, now + 2_000)).isEqualTo(5);
        assertThat(bucket.waitMillis(TokenBucket.Share.HALF, 1, now + 2_000)).isPositive();
    }

    @Test
    void theWaitIsExactlyAsLongAsNeeded() {
        Random random = new Random(11);
        TokenBucket bucket = TokenBucket.full(RateLimit.FEISHU);
        long now = T0;
        for (int i = 0; i < 5_000; i++) {
            now += random.nextInt(300);
            int tokens = 1 + random.nextInt(5);
            long wait = bucket.waitMillis(tokens, now);
            if (wait > 0) {
                assertThat(bucket.available(now + wait - 1)).isLessThan(tokens);
            }
            assertThat(bucket.available(now + wait)).isGreaterThanOrEqualTo(tokens);
            now += wait;
            assertThat(bucket.tryTake(tokens, now)).isTrue();
        }
    }

    @Test
    void whoIsToldToWaitWaits() {
        TokenBucket bucket = TokenBucket.full(RateLimit.TWENTY_A_MINUTE);
        bucket.blockUntil(T0 + 600_000);
        bucket.blockUntil(T0 + 1_000);

        assertThat(bucket.available(T0 + 599_999)).isZero();
        assertThat(bucket.waitMillis(1, T0)).isEqualTo(600_000);
        assertThat(bucket.available(T0 + 600_000)).isEqualTo(20);
    }

    @Test
    void aRestoredBucketRemembersWhatWasSentAndTheBlock() {
        TokenBucket bucket = TokenBucket.full(RateLimit.TWENTY_A_MINUTE);
        bucket.tryTake(15, T0);
        bucket.blockUntil(T0 + 5_000);

        TokenBucket restored = TokenBucket.restore(RateLimit.TWENTY_A_MINUTE, bucket.snapshot());

        assertThat(restored.available(T0)).isZero();
        assertThat(restored.available(T0 + 5_000)).isEqualTo(5);
        assertThat(TokenBucket.restore(RateLimit.TWENTY_A_MINUTE, null).available(T0))
                .isEqualTo(20);
    }

    @Test
    void aBucketCanBeRestoredUnderAnotherLimit() {
        TokenBucket bucket = TokenBucket.full(RateLimit.TWENTY_A_MINUTE);
        bucket.tryTake(4, T0);
        RateLimit ten = RateLimit.of(new RateLimit.Quota(10, Duration.ofMinutes(1)));

        assertThat(TokenBucket.restore(ten, bucket.snapshot()).available(T0)).isEqualTo(6);
        assertThat(TokenBucket.restore(RateLimit.FEISHU, bucket.snapshot()).available(T0))
                .isEqualTo(1);
    }

    @Test
    void aClockThatIsSetBackDoesNotGiveTokensAway() {
        TokenBucket bucket = TokenBucket.full(RateLimit.TWENTY_A_MINUTE);
        bucket.tryTake(20, T0);

        assertThat(bucket.available(T0 - 3_600_000)).isZero();
    }

    @Test
    void moreTokensThanThereAreIsAProgrammingError() {
        assertThatThrownBy(() -> TokenBucket.full(RateLimit.FEISHU).waitMillis(6, T0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void twoThatKnowOneReceiverAreOneUnderBothLimitsAndCountNothingTwice() {
        TokenBucket one = TokenBucket.full(RateLimit.TWENTY_A_MINUTE);
        one.tryTake(5, T0);
        TokenBucket other = TokenBucket.restore(RateLimit.FEISHU, one.snapshot());
        one.tryTake(4, T0 + 2_000);
        other.tryTake(3, T0 + 3_000);
        other.blockUntil(T0 + 4_000);

        TokenBucket joined = one.joined(other);
        assertThat(joined.available(T0 + 3_500)).isZero();
        assertThat(joined.available(T0 + 10_000)).isEqualTo(5);
        joined.tryTake(5, T0 + 10_000);
        assertThat(joined.available(T0 + 12_000)).isEqualTo(20 - 5 - 4 - 3 - 5);
    }

    @Test
    void theAnswerToOneMessageIsNotThatToAnother() {
        TokenBucket bucket = TokenBucket.full(RateLimit.TWENTY_A_MINUTE);
        bucket.tryTake(10, T0);
        bucket.tryTake(10, T0 + 1_000);
        bucket.answered(10, T0, T0 + 5_000);
        assertThat(bucket.available(T0 + 62_600)).isEqualTo(10);
        assertThat(bucket.available(T0 + 66_499)).isEqualTo(10);
        assertThat(bucket.available(T0 + 66_500)).isEqualTo(20);
    }
}
