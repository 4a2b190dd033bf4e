/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery.event;

import static io.yuqing.domain.delivery.event.Desk.shown;
import static io.yuqing.domain.rule.Level.BLUE;
import static io.yuqing.domain.rule.Level.ORANGE;
import static io.yuqing.domain.rule.Level.RED;
import static io.yuqing.domain.rule.Level.YELLOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.plan.Plans;
import io.yuqing.domain.delivery.plan.QuietHours;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventDeskTest {
    private static final String NIGHT = "22:00-07:00";
    private static final Duration DAY = Duration.ofDays(1);

    private final Desk desk = new Desk(Plans.simple());

    @Test
    void theFirstNoticeOfAnEventGoesOutAtOnce() {
        assertThat(shown(desk.fires("a", YELLOW))).containsExactly("fired at_once office");
    }

    @Test
    void aRepeatedStepIsDropped() {
        AlertNews news = desk.news("a", YELLOW, AlertNews.State.FIRING);
        desk.takes(news);
        assertThat(shown(desk.takes(news))).containsExactly("-repeated_version");
    }

    @Test
    void whatAnAnalysisJobWithoutStateFindsOnceMoreIsNotToldTwice() {
        AlertNews fired = desk.news("a", RED, AlertNews.State.FIRING);
        desk.takes(fired);
        desk.passes(Duration.ofHours(1));
        desk.resolves("a", RED);
        AlertNews again = desk.news("a", RED, AlertNews.State.FIRING);
        again.at = fired.at;
        assertThat(shown(desk.takes(again))).containsExactly("-outdated_version");
        assertThat(shown(desk.resolves("a", RED))).containsExactly("-nothing_new");
        assertThat(desk.passes(Duration.ofHours(1))).isEmpty();
    }

    @Test
    void theHighestLevelIsNotToldTwiceWhenItIsFoundOnceMoreAfterALowerOne() {
        AlertNews fired = desk.news("a", RED, AlertNews.State.FIRING);
        desk.takes(fired);
        desk.passes(Duration.ofHours(1));
        AlertNews lowered = desk.news("a", YELLOW, AlertNews.State.FIRING);
        lowered.at = fired.at;
        assertThat(shown(desk.takes(lowered))).allMatch(notice -> notice.startsWith("downgraded"));
        AlertNews again = desk.news("a", RED, AlertNews.State.FIRING);
        again.at = fired.at;
        assertThat(shown(desk.takes(again))).containsExactly("-outdated_version");
        assertThat(shown(desk.fires("a", RED))).allMatch(notice -> notice.startsWith("upgraded"));
    }

    @Test
    void aNewAlertOfTheDayUnderTheIdOfAnOldOneIsTold() {
        desk.fires("a", RED);
        desk.passes(Duration.ofHours(1));
        desk.resolves("a", RED);
        desk.passes(Duration.ofHours(1));
        assertThat(shown(desk.fires("a", RED)))
                .isNotEmpty()
                .allMatch(notice -> notice.startsWith("fired"));
    }

    @Test
    void whatIsOnlyPendingIsNotToldAndNotRemembered() {
        assertThat(shown(desk.takes(desk.news("a", RED, AlertNews.State.PENDING))))
                .containsExactly("-not_firing");
        assertThat(desk.event.isEmpty()).isTrue();
    }

    @Test
    void aStepThatChangesNeitherLevelNorStateIsNotTold() {
        desk.fires("a", YELLOW);
        assertThat(shown(desk.fires("a", YELLOW))).containsExactly("-nothing_new");
        AlertNews corrected = desk.news("a", YELLOW, AlertNews.State.FIRING);
        corrected.corrected = true;
        assertThat(shown(desk.takes(corrected))).containsExactly("-correction_only");
    }

    @Test
    void whatOnlyCorrectsTheRecordCallsNobodyButEndsWhatWasTold() {
        AlertNews first = desk.news("a", RED, AlertNews.State.FIRING);
        first.quiet = true;
        assertThat(shown(desk.takes(first))).containsExactly("-correction_only");
        desk.fires("b", ORANGE);
        AlertNews withdrawn = desk.news("b", ORANGE, AlertNews.State.RESOLVED);
        withdrawn.quiet = true;
        assertThat(shown(desk.takes(withdrawn))).containsExactly("resolved eased office");
    }

    @Test
    void everyNoticeAfterACorrectionSaysSo() {
        desk.fires("a", YELLOW);
        AlertNews corrected = desk.news("a", YELLOW, AlertNews.State.FIRING);
        corrected.corrected = true;
        desk.takes(corrected);
        assertThat(desk.fires("a", ORANGE)).allMatch(dispatch -> dispatch.corrected);
    }

    @Test
    void anUpgradeIsAlwaysToldAtOnceAndToThoseOfTheNewLevelToo() {
        desk.fires("a", YELLOW);
        List<Dispatch> upgrade = desk.fires("a", RED);
        assertThat(shown(upgrade))
                .containsExactly("upgraded at_once leader", "upgraded at_once office");
        assertThat(upgrade).allMatch(dispatch -> dispatch.formerLevel == YELLOW);
    }

    @Test
    void aDowngradeWaitsForADigest() {
        desk.fires("a", ORANGE);
        assertThat(shown(desk.fires("a", BLUE))).containsExactly("downgraded eased office");
    }

    @Test
    void theEndIsToldOnceToAllWhoHeardOfTheHighestLevel() {
        desk.fires("a", RED);
        desk.fires("a", YELLOW);
        desk.passes(Duration.ofHours(1));
        assertThat(shown(desk.resolves("a", YELLOW)))
                .containsExactly("resolved at_once leader", "resolved at_once office");
        assertThat(shown(desk.resolves("a", YELLOW))).containsExactly("-nothing_new");
    }

    @Test
    void theEndOfWhatNobodyHeardOfIsNotTold() {
        assertThat(shown(desk.resolves("a", RED))).containsExactly("-ended_untold");
    }

    @Test
    void anAlertThatIsReopenedIsToldAgain() {
        desk.fires("a", ORANGE);
        desk.passes(Duration.ofHours(1));
        desk.resolves("a", ORANGE);
        desk.passes(Duration.ofHours(1));
        assertThat(shown(desk.fires("a", ORANGE))).containsExactly("fired at_once office");
    }

    @Test
    void furtherNoticesOfTheEventAreGroupedUnlessTheyAreHigherOrRed() {
        desk.fires("a", ORANGE);
        AlertNews thread = desk.news("t", ORANGE, AlertNews.State.FIRING);
        thread.subjectKind = "thread";
        List<Dispatch> grouped = desk.takes(thread);
        assertThat(shown(grouped)).containsExactly("fired grouped office");
        assertThat(grouped.get(0).notBefore).isEqualTo(desk.now() + Plans.GROUP.toMillis());
        assertThat(shown(desk.fires("c", RED)))
                .containsExactly("fired at_once leader", "fired at_once office");
        assertThat(shown(desk.resolves("a", ORANGE))).contains("resolved grouped office");
    }

    @Test
    void aHigherAlertOfTheSameSubjectSpeaksForTheLowerUntilItEnds() {
        desk.fires("high", ORANGE);
        assertThat(shown(desk.fires("low", BLUE))).containsExactly("-muted_by_higher");
        desk.passes(Duration.ofHours(1));
        assertThat(shown(desk.resolves("high", ORANGE)))
                .containsExactly("resolved at_once office", "higher_ended at_once office");
        desk.passes(Duration.ofHours(1));
        assertThat(shown(desk.resolves("low", BLUE))).containsExactly("resolved at_once office");
    }

    @Test
    void redGoesOnBeingToldWhileLevelsWithoutRepeatAreNot() {
        desk.fires("a", RED);
        List<Dispatch> reminders = desk.passes(Duration.ofHours(5));
        assertThat(shown(reminders))
                .containsExactly(
                        "reminded at_once leader",
                        "reminded at_once office",
                        "reminded at_once leader",
                        "reminded at_once office");
        assertThat(reminders).extracting(dispatch -> dispatch.reminder).containsExactly(1, 1, 2, 2);
        assertThat(reminders).extracting(dispatch -> dispatch.id).doesNotHaveDuplicates();

        Desk blue = new Desk(Plans.simple());
        blue.fires("b", BLUE);
        assertThat(blue.passes(DAY)).isEmpty();
    }

    @Test
    void inQuietHoursRedPassesAndTheRestWaitsForTheMorning() {
        Desk night = new Desk(Plans.with(QuietHours.parse(NIGHT), List.of())).at("23:30");
        List<Dispatch> orange = night.fires("a", ORANGE);
        assertThat(shown(orange)).containsExactly("fired quiet_hours office");
        assertThat(Instant.ofEpochMilli(orange.get(0).notBefore))
                .isEqualTo(Instant.parse("2026-07-01T23:00:00Z"));
        assertThat(shown(night.fires("b", RED)))
                .containsExactly("fired at_once leader", "fired at_once office");
        assertThat(shown(night.resolves("b", RED)))
                .containsExactly("resolved grouped leader", "resolved quiet_hours office");
    }

    @Test
    void whatHappenedLongAgoGoesIntoADigestUnlessItIsRed() {
        AlertNews old = desk.news("a", ORANGE, AlertNews.State.FIRING);
        old.at -= Duration.ofHours(7).toMillis();
        assertThat(shown(desk.takes(old))).containsExactly("fired stale office");
        AlertNews red = desk.news("b", RED, AlertNews.State.FIRING);
        red.at -= Duration.ofHours(7).toMillis();
        assertThat(shown(desk.takes(red))).contains("fired at_once leader");
    }

    @Test
    void routesAddUpAndTheFallbackTakesWhatNoneMatches() {
        AlertNews red = desk.news("a", RED, AlertNews.State.FIRING);
        red.category = "安全稳定";
        assertThat(shown(desk.takes(red)))
                .containsExactly(
                        "fired at_once police", "fired at_once leader", "fired at_once office");
        AlertNews other = desk.news("b", BLUE, AlertNews.State.FIRING);
        other.category = "其他";
        other.subjectId = "other";
        assertThat(shown(desk.takes(other))).containsExactly("fired grouped office");
    }

    @Test
    void aSourceThatIsSilentCallsThoseWhoKeepTheSystemAndNoDepartmentOfARoute() {
        AlertNews silent = desk.news("a", BLUE, AlertNews.State.FIRING);
        silent.subjectKind = AlertNews.SOURCE;
        silent.category = "安全稳定";
        assertThat(shown(desk.takes(silent))).containsExactly("fired at_once leader");
    }

    @Test
    void aCorrectionOfAMutedAlertDoesNotMakeItForgotten() {
        desk.fires("a", ORANGE);
        assertThat(shown(desk.fires("b", BLUE))).containsExactly("-muted_by_higher");
        AlertNews correction = desk.news("b", BLUE, AlertNews.State.FIRING);
        correction.quiet = true;
        assertThat(shown(desk.takes(correction))).containsExactly("-correction_only");
        assertThat(shown(desk.resolves("a", ORANGE)))
                .anyMatch(told -> told.startsWith("higher_ended"));
    }

    @Test
    void theSameStepHasTheSameIdWhereverItIsDecided() {
        Desk again = new Desk(Plans.simple()).at("11:11");
        assertThat(again.fires("a", ORANGE).get(0).id).isEqualTo(desk.fires("a", ORANGE).get(0).id);
    }

    @Test
    void nothingIsRememberedAndNoTimerIsSetOnceAllIsOver() {
        desk.fires("a", RED);
        desk.fires("b", ORANGE);
        desk.resolves("a", RED);
        desk.resolves("b", ORANGE);
        desk.passes(Duration.ofDays(5));
        assertThat(desk.event.isEmpty()).isTrue();
        assertThat(desk.hasTimer()).isFalse();
    }

    @Test
    void anAlertThatLostItsEndIsForgottenAfterAMonth() {
        desk.fires("a", YELLOW);
        desk.passes(Duration.ofDays(31));
        assertThat(desk.event.isEmpty()).isTrue();
    }
}
