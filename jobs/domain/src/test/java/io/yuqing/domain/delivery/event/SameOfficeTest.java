/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery.event;

import static io.yuqing.domain.delivery.event.Desk.shown;
import static io.yuqing.domain.rule.Level.BLUE;
import static io.yuqing.domain.rule.Level.ORANGE;
import static io.yuqing.domain.rule.Level.YELLOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.RoutedBy;
import io.yuqing.domain.delivery.plan.Plans;
import io.yuqing.domain.delivery.plan.Silence;
import io.yuqing.domain.rule.Level;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** 安全稳定 goes to the police, everything else to the office. */
class SameOfficeTest {
    private static final String ANY = "社情民意";
    private static final String POLICE = "安全稳定";

    private final Desk desk = new Desk(Plans.simple());

    @Test
    void anEpisodeThatBeganWithoutTheSecondReadingStaysWithItsOffice() {
        assertThat(shown(desk.takes(linear("a", YELLOW)))).containsExactly("fired at_once office");
        List<Dispatch> later = desk.takes(overruled("a", ORANGE));
        assertThat(shown(later)).containsExactly("upgraded at_once office");
        assertThat(later.get(0).news.category).isEqualTo(ANY);
        assertThat(later.get(0).news.routedBy).isEqualTo(RoutedBy.LINEAR);
        assertThat(channels(desk.passes(Duration.ofHours(7)))).containsExactly("office");
        assertThat(shown(desk.takes(over(overruled("a", ORANGE)))))
                .containsExactly("resolved at_once office");
    }

    @Test
    void anEpisodeThatTheSecondReadingLedElsewhereStaysThere() {
        assertThat(shown(desk.takes(overruled("a", YELLOW))))
                .containsExactly("fired at_once police");
        assertThat(shown(desk.takes(linear("a", ORANGE))))
                .containsExactly("upgraded at_once police");
        assertThat(channels(desk.passes(Duration.ofHours(7)))).containsExactly("police");
        List<Dispatch> end = desk.takes(over(linear("a", ORANGE)));
        assertThat(channels(end)).containsExactly("police");
        assertThat(end.get(0).news.category).isEqualTo(POLICE);
        assertThat(end.get(0).news.otherCategory).isEqualTo(ANY);
    }

    @Test
    void whereTheSecondReadingIsNotSureBothHearTheBeginningAndTheEnd() {
        assertThat(channels(desk.takes(unsure("a", YELLOW)))).containsExactly("office", "police");
        assertThat(channels(desk.takes(over(linear("a", YELLOW)))))
                .containsExactly("office", "police");
    }

    @Test
    void anAlertThatWasSilencedIsToldByWhatWasKnownWhenItFired() {
        desk.silencesAre(
                new Silence(
                        "works",
                        1,
                        Plans.matcher(Set.of("water"), Set.of()),
                        desk.now() - 1,
                        desk.now() + Duration.ofHours(1).toMillis(),
                        "值班室",
                        "计划停水",
                        false));
        assertThat(shown(desk.takes(overruled("a", YELLOW)))).containsExactly("-silenced");
        desk.takes(linear("a", YELLOW));
        assertThat(channels(desk.passes(Duration.ofHours(2)))).containsExactly("police");
    }

    @Test
    void aSecondAlertOnASubjectJoinsTheOfficeOfTheFirstAndLeavesNobodyOut() {
        desk.takes(linear("a", BLUE));
        List<Dispatch> second = desk.takes(overruled("b", ORANGE));
        assertThat(channels(second)).containsExactly("office", "police");
        assertThat(second.get(0).news.category).isEqualTo(ANY);
        assertThat(second.get(0).news.goesToOtherToo()).isTrue();
    }

    @Test
    void aSecondAlertFollowsTheFirstThatTheSecondReadingLed() {
        desk.takes(overruled("a", BLUE));
        assertThat(channels(desk.takes(linear("b", ORANGE)))).containsExactly("police");
    }

    @Test
    void aSecondAlertIsOnItsOwnWhenTheFirstIsOverOrOnSomethingElse() {
        desk.takes(linear("a", BLUE));
        desk.takes(over(linear("a", BLUE)));
        assertThat(channels(desk.takes(overruled("b", YELLOW)))).containsExactly("police");
        AlertNews other = overruled("c", YELLOW);
        other.subjectId = "power";
        desk.takes(linear("d", BLUE));
        assertThat(channels(desk.takes(other))).containsExactly("police");
    }

    @Test
    void aSecondAlertThatARuleLeadsOrThatTheAnalysisSeesElsewhereIsNotJoined() {
        desk.takes(overruled("a", BLUE));
        AlertNews ruled = desk.news("b", ORANGE, AlertNews.State.FIRING);
        ruled.category = ANY;
        ruled.routedBy = RoutedBy.RULE;
        assertThat(channels(desk.takes(ruled))).containsExactly("office");
        AlertNews elsewhere = linear("c", ORANGE);
        elsewhere.category = "涉外";
        assertThat(channels(desk.takes(elsewhere))).containsExactly("office");
        assertThat(elsewhere.category).isEqualTo("涉外");
    }

    private AlertNews linear(String alert, Level level) {
        AlertNews news = desk.news(alert, level, AlertNews.State.FIRING);
        news.category = ANY;
        news.routedBy = RoutedBy.LINEAR;
        return news;
    }

    private AlertNews unsure(String alert, Level level) {
        AlertNews news = linear(alert, level);
        news.otherCategory = POLICE;
        return news;
    }

    private AlertNews overruled(String alert, Level level) {
        AlertNews news = desk.news(alert, level, AlertNews.State.FIRING);
        news.category = POLICE;
        news.otherCategory = ANY;
        news.routedBy = RoutedBy.SECOND;
        return news;
    }

    private static AlertNews over(AlertNews news) {
        news.state = AlertNews.State.RESOLVED;
        return news;
    }

    private static List<String> channels(List<Dispatch> dispatches) {
        return dispatches.stream()
                .filter(dispatch -> !dispatch.isWithheld())
                .map(dispatch -> dispatch.channel)
                .distinct()
                .sorted()
                .toList();
    }
}
