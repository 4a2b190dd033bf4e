/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery.event;

import static io.yuqing.domain.delivery.event.Desk.shown;
import static io.yuqing.domain.rule.Level.ORANGE;
import static io.yuqing.domain.rule.Level.RED;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.plan.Plans;
import io.yuqing.domain.delivery.plan.Silence;
import io.yuqing.domain.rule.Level;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a silence holds back, for how long, and what it may not make forgotten. */
class EventSilenceTest {

    private final Desk desk = new Desk(Plans.simple());

    @Test
    void aSilencedAlertIsToldWhenTheSilenceEndsAndItGoesOn() {
        Desk silenced = new Desk(Plans.with(null, List.of(silence(1, 2, Set.of()))));
        List<Dispatch> withheld = silenced.fires("a", ORANGE);
        assertThat(shown(withheld)).containsExactly("-silenced");
        assertThat(withheld.get(0).silence).isEqualTo("works");
        assertThat(withheld.get(0).silenceReason).isEqualTo("值班室：计划停水");
        assertThat(withheld.get(0).silencedUntil)
                .isEqualTo(withheld.get(0).decidedAt + Duration.ofHours(2).toMillis());
        assertThat(silenced.passes(Duration.ofMinutes(119))).isEmpty();
        assertThat(shown(silenced.passes(Duration.ofMinutes(1))))
                .containsExactly("silence_ended at_once office");
    }

    @Test
    void aSilencedAlertThatIsOverWhenTheSilenceEndsIsNeverTold() {
        Desk silenced = new Desk(Plans.with(null, List.of(silence(1, 2, Set.of()))));
        silenced.fires("a", ORANGE);
        assertThat(shown(silenced.resolves("a", ORANGE))).containsExactly("-ended_untold");
        assertThat(silenced.passes(Duration.ofDays(1))).isEmpty();
    }

    @Test
    void theEndOfWhatWasToldBeforeASilenceIsToldAfterIt() {
        desk.fires("a", ORANGE);
        desk.silencesAre(silence(1, 2, Set.of()));
        assertThat(shown(desk.resolves("a", ORANGE))).containsExactly("-silenced");
        assertThat(shown(desk.passes(Duration.ofHours(3))))
                .containsExactly("resolved at_once office");
    }

    @Test
    void aSilenceThatIsLongerThanAnEventIsRememberedForgetsNothing() {
        desk.fires("a", ORANGE);
        desk.silencesAre(silence(1, 24 * 7, Set.of()));
        desk.resolves("a", ORANGE);
        assertThat(shown(desk.passes(Duration.ofDays(8))))
                .containsExactly("resolved at_once office");
        desk.passes(Duration.ofDays(1));
        assertThat(desk.hasTimer()).isFalse();
    }

    @Test
    void aCorrectionInASilenceDoesNotMakeItForgotten() {
        Desk silenced = new Desk(Plans.with(null, List.of(silence(1, 2, Set.of()))));
        silenced.fires("a", ORANGE);
        AlertNews correction = silenced.news("a", ORANGE, AlertNews.State.FIRING);
        correction.quiet = true;
        assertThat(shown(silenced.takes(correction))).containsExactly("-correction_only");
        assertThat(shown(silenced.passes(Duration.ofHours(3))))
                .containsExactly("silence_ended at_once office");
    }

    @Test
    void aSilenceThatIsTakenBackReleasesWithinAMinute() {
        desk.silencesAre(silence(1, 2, Set.of()));
        assertThat(shown(desk.fires("a", ORANGE))).containsExactly("-silenced");
        assertThat(desk.passes(Duration.ofMinutes(10))).isEmpty();
        desk.silencesAre();
        assertThat(shown(desk.passes(Duration.ofMinutes(1))))
                .containsExactly("silence_ended at_once office");
    }

    @Test
    void aSilenceThatIsLengthenedHoldsUntilItsNewEnd() {
        desk.silencesAre(silence(1, 1, Set.of()));
        desk.fires("a", ORANGE);
        desk.silencesAre(silence(2, 3, Set.of()));
        assertThat(desk.passes(Duration.ofMinutes(179))).isEmpty();
        assertThat(shown(desk.passes(Duration.ofMinutes(1))))
                .containsExactly("silence_ended at_once office");
    }

    @Test
    void aSilenceDoesNotReachBackToWhatHappenedBeforeIt() {
        AlertNews late = desk.news("a", ORANGE, AlertNews.State.FIRING);
        desk.silencesAre(silence(1, 2, Set.of()));
        desk.at("09:05");
        assertThat(shown(desk.takes(late))).containsExactly("-silenced");
        AlertNews earlier = desk.news("b", ORANGE, AlertNews.State.FIRING);
        earlier.at -= Duration.ofMinutes(10).toMillis();
        assertThat(shown(desk.takes(earlier))).containsExactly("fired at_once office");
    }

    @Test
    void aSilenceHoldsBackRedOnlyIfItNamesRed() {
        Desk general = new Desk(Plans.with(null, List.of(silence(1, 2, Set.of()))));
        assertThat(shown(general.fires("a", RED))).contains("fired at_once leader");
        Desk named = new Desk(Plans.with(null, List.of(silence(1, 2, Set.of(RED)))));
        assertThat(shown(named.fires("a", RED))).containsExactly("-silenced");
    }

    /** From now on. */
    private Silence silence(long revision, int hours, Set<Level> levels) {
        return new Silence(
                "works",
                revision,
                Plans.matcher(Set.of("water"), levels),
                desk.now(),
                desk.now() + Duration.ofHours(hours).toMillis(),
                "值班室",
                "计划停水",
                false);
    }
}
