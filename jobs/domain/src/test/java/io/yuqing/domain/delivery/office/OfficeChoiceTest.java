/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery.office;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.alert.evidence.RoutedOriginal;
import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.delivery.RoutedBy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OfficeChoiceTest {
    private static final RoutedOriginal STREET = new RoutedOriginal("c1", "社情民意", false);

    @Test
    void shouldTakeTheCategoryOfASecondReadingThatIsSure() {
        AlertNews news = chosen(List.of(STREET), Map.of("c1", sure("网络舆情")));
        assertThat(told(news)).isEqualTo("网络舆情 second, not 社情民意");
    }

    @Test
    void shouldTellBothWhenTheSecondReadingIsNotSure() {
        AlertNews news = chosen(List.of(STREET), Map.of("c1", unsure("网络舆情")));
        assertThat(told(news)).isEqualTo("社情民意 linear, and 网络舆情");
    }

    @Test
    void shouldBeSureFromTheLineOn() {
        SecondOpinion least = SecondOpinion.of("网络舆情", OfficeChoice.SURE, 1);
        SecondOpinion less = SecondOpinion.of("网络舆情", Math.nextDown(OfficeChoice.SURE), 1);
        assertThat(least.isSure()).isTrue();
        assertThat(less.isSure()).isFalse();
    }

    @Test
    void shouldStayWithTheLinearModelWhileNothingIsSaid() {
        assertThat(told(chosen(List.of(STREET), Map.of()))).isEqualTo("社情民意 linear");
        assertThat(told(chosen(List.of(STREET), Map.of("c2", sure("网络舆情")))))
                .isEqualTo("社情民意 linear");
    }

    @Test
    void shouldLetARuleForTextsStand() {
        RoutedOriginal ruled = new RoutedOriginal("c1", "社情民意", true);
        assertThat(told(chosen(List.of(ruled), Map.of("c1", sure("网络舆情"))))).isEqualTo("社情民意 rule");
    }

    @Test
    void shouldLetTheCategoryStandThatARuleOfAlertsNames() {
        AlertNews news = news();
        news.routedBy = RoutedBy.RULE;
        OfficeChoice.make(news, List.of(STREET), cluster -> sure("网络舆情"));
        assertThat(told(news)).isEqualTo("社情民意 rule");
    }

    @Test
    void shouldGoWhereMostOriginalsOfATopicBelong() {
        List<RoutedOriginal> three =
                List.of(
                        STREET,
                        new RoutedOriginal("c2", "社情民意", false),
                        new RoutedOriginal("c3", "网络舆情", false));
        assertThat(told(chosen(three, Map.of("c3", sure("社情民意"))))).isEqualTo("社情民意 linear");
        assertThat(told(chosen(three, Map.of("c2", sure("网络舆情")))))
                .isEqualTo("网络舆情 second, not 社情民意");
        assertThat(told(chosen(three, Map.of("c2", unsure("网络舆情")))))
                .isEqualTo("社情民意 linear, and 网络舆情");
    }

    @Test
    void shouldStayWhereItIsWhenAsManyOriginalsBelongElsewhere() {
        List<RoutedOriginal> two = List.of(new RoutedOriginal("c2", "网络舆情", false), STREET);
        assertThat(told(chosen(two, Map.of()))).isEqualTo("社情民意 linear");
        List<RoutedOriginal> same = List.of(new RoutedOriginal("c2", "社情民意", false), STREET);
        assertThat(told(chosen(same, Map.of("c2", sure("网络舆情"))))).isEqualTo("社情民意 linear");
    }

    @Test
    void shouldTakeTheWordOfACopyForEachOriginalOfItsCluster() {
        List<RoutedOriginal> copies =
                List.of(STREET, STREET, new RoutedOriginal("c2", "社情民意", false));
        assertThat(told(chosen(copies, Map.of("c1", sure("网络舆情")))))
                .isEqualTo("网络舆情 second, not 社情民意");
    }

    @Test
    void shouldLeaveACategoryAloneThatIsOfOtherItems() {
        RoutedOriginal other = new RoutedOriginal("c1", "安全稳定", false);
        assertThat(told(chosen(List.of(other), Map.of("c1", sure("网络舆情")))))
                .isEqualTo("社情民意 analysis");
        assertThat(told(chosen(List.of(), Map.of()))).isEqualTo("社情民意 analysis");
    }

    private static AlertNews chosen(
            List<RoutedOriginal> originals, Map<String, SecondOpinion> second) {
        AlertNews news = news();
        OfficeChoice.make(news, originals, second::get);
        return news;
    }

    private static AlertNews news() {
        AlertNews news = new AlertNews();
        news.category = "社情民意";
        return news;
    }

    private static SecondOpinion sure(String category) {
        return SecondOpinion.of(category, 0.9f, 1);
    }

    private static SecondOpinion unsure(String category) {
        return SecondOpinion.of(category, 0.3f, 1);
    }

    private static String told(AlertNews news) {
        String by = news.category + " " + news.routedBy.code();
        if (news.otherCategory.isEmpty()) {
            return by;
        }
        return by + (news.goesToOtherToo() ? ", and " : ", not ") + news.otherCategory;
    }
}
