/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LinkTermTest {
    private static final long ISSUED = 1_790_000_000_000L;
    private static final long WEEK = Duration.ofDays(7).toMillis();
    private static final CaseToken TOKEN = CaseToken.ofCase("c1", "水务局", ISSUED);

    @Test
    void aLinkHoldsForAWeekAfterTheLastStepOfItsCase() {
        long step = ISSUED + Duration.ofDays(30).toMillis();
        assertThat(LinkTerm.holds(TOKEN, step, 0, step + WEEK)).isTrue();
        assertThat(LinkTerm.holds(TOKEN, step, 0, step + WEEK + 1)).isFalse();
    }

    @Test
    void aLinkOfNoCaseHoldsForAWeekAfterItWasMade() {
        assertThat(LinkTerm.holds(TOKEN, 0, 0, ISSUED + WEEK)).isTrue();
        assertThat(LinkTerm.holds(TOKEN, 0, 0, ISSUED + WEEK + 1)).isFalse();
    }

    @Test
    void aLinkMadeAfterTheLastStepHoldsForAWeekAsWell() {
        long step = ISSUED - 20 * WEEK;
        assertThat(LinkTerm.holds(TOKEN, step, 0, ISSUED + WEEK)).isTrue();
    }

    @Test
    void revokedLinksHoldNoLongerAndThoseMadeAfterwardsDo() {
        assertThat(LinkTerm.holds(TOKEN, ISSUED, ISSUED + 1, ISSUED + 2)).isFalse();
        assertThat(LinkTerm.holds(TOKEN, ISSUED, ISSUED, ISSUED + 2)).isTrue();
    }
}
