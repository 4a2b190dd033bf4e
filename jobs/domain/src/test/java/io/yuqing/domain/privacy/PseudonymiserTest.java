/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.domain.time.CountyTime;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PseudonymiserTest {

    private static final ZoneId BEIJING = CountyTime.ZONE;
    private static final PrivacyKey KEY = key("0123456789abcdef0123456789abcdef");

    private final Pseudonymiser daily = Pseudonymiser.of(KEY, Duration.ofDays(1), BEIJING);

    @Test
    void theSameAuthorKeepsItsPseudonymWithinAPeriodAndLosesItAtMidnight() {
        long morning = daily.pseudonym("weibo", "u1", at("2013-07-01T00:00:00+08:00"));
        assertThat(daily.pseudonym("weibo", "u1", at("2013-07-01T23:59:59+08:00")))
                .isEqualTo(morning);
        assertThat(daily.pseudonym("weibo", "u1", at("2013-07-02T00:00:00+08:00")))
                .isNotEqualTo(morning);
        assertThat(daily.pseudonym("weibo", "u1", at("2013-07-01T00:00:00+08:00")))
                .isEqualTo(morning);
    }

    @Test
    void authorPlatformAndKeyAllCount() {
        long time = at("2013-07-01T12:00:00+08:00");
        Pseudonymiser other =
                Pseudonymiser.of(
                        key("another key of thirty-two bytes!!"), Duration.ofDays(1), BEIJING);
        assertThat(
                        Set.of(
                                daily.pseudonym("weibo", "u1", time),
                                daily.pseudonym("weibo", "u2", time),
                                daily.pseudonym("forum", "u1", time),
                                daily.pseudonym("weibou", "1", time),
                                daily.pseudonym("", "weibou1", time),
                                other.pseudonym("weibo", "u1", time)))
                .hasSize(6);
    }

    @Test
    void anEmptyAuthorIsUnknownAndNoOtherIs() {
        assertThat(daily.pseudonym("weibo", "", 0)).isEqualTo(Pseudonymiser.UNKNOWN);
        assertThat(daily.pseudonym("", " ", 0)).isNotEqualTo(Pseudonymiser.UNKNOWN);
    }

    @Test
    void theOrderInWhichPeriodsComeChangesNothing() {
        Random random = new Random(7);
        Pseudonymiser fresh;
        for (int i = 0; i < 2_000; i++) {
            long time = at("2010-01-01T00:00:00Z") + random.nextInt(400) * 86_400_000L;
            fresh = Pseudonymiser.of(KEY, Duration.ofDays(1), BEIJING);
            assertThat(daily.pseudonym("weibo", "u" + i % 5, time))
                    .isEqualTo(fresh.pseudonym("weibo", "u" + i % 5, time));
        }
    }

    @Test
    void aHundredThousandAuthorsHaveAHundredThousandPseudonyms() {
        Set<Long> pseudonyms = new HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            pseudonyms.add(daily.pseudonym("weibo", "u" + i, 0));
        }
        assertThat(pseudonyms).hasSize(100_000);
    }

    @Test
    void refusesPeriodsThatWouldCountTheVoicesOfADayTwice() {
        assertThatThrownBy(() -> Pseudonymiser.of(KEY, Duration.ofHours(1), BEIJING))
                .hasMessage(
                        "privacy.key-period is PT1H; use P1D or more, else voices of one day are counted twice.");
    }

    /** Released pseudonyms live in state: a change of this value breaks running windows. */
    @Test
    void theValueOfAPseudonymNeverChanges() {
        assertThat(daily.pseudonym("weibo", "u1", at("2013-07-01T12:00:00+08:00")))
                .isEqualTo(FIXED);
    }

    private static final long FIXED = -7994039809422098878L;

    private static PrivacyKey key(String text) {
        return PrivacyKey.of(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static long at(String time) {
        return OffsetDateTime.parse(time).toInstant().toEpochMilli();
    }
}
