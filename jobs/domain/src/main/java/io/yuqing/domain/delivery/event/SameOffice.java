/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery.event;

import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.delivery.RoutedBy;
import java.util.Comparator;

/**
 * An episode goes where it went first, whatever the second reading says later: whoever heard of its
 * beginning hears of its end. Pure but for the step, whose category it changes.
 */
final class SameOffice {
    private SameOffice() {}

    /**
     * @param before what is known of the alert; null: this is its first step
     */
    static void keep(EventMemory event, AlertMemory before, AlertNews news) {
        if (before != null) {
            copy(before.news, news);
            return;
        }
        event.alerts.values().stream()
                .filter(other -> speaksOfTheSame(other, news))
                .map(other -> other.news)
                .min(
                        Comparator.comparingLong((AlertNews other) -> other.firedAt)
                                .thenComparing(other -> other.toldAs))
                .ifPresent(first -> join(first, news));
    }

    private static boolean speaksOfTheSame(AlertMemory other, AlertNews news) {
        return other.told != null
                && !other.over
                && other.news.subjectKind.equals(news.subjectKind)
                && other.news.subjectId.equals(news.subjectId);
    }

    /**
     * Two alerts on a subject that the analysis leads to one office are not parted because only one
     * of them knew the second reading. Nobody who would be told is left out.
     */
    private static void join(AlertNews first, AlertNews news) {
        boolean ruled = first.routedBy == RoutedBy.RULE || news.routedBy == RoutedBy.RULE;
        if (ruled || !analysed(first).equals(analysed(news))) {
            return;
        }
        if (first.routedBy == RoutedBy.SECOND || first.goesToOtherToo()) {
            copy(first, news);
        } else if (news.routedBy == RoutedBy.SECOND) {
            news.routedBy = first.routedBy;
            news.otherCategory = news.category;
            news.category = first.category;
        }
    }

    private static String analysed(AlertNews news) {
        return news.routedBy == RoutedBy.SECOND ? news.otherCategory : news.category;
    }

    private static void copy(AlertNews from, AlertNews to) {
        to.category = from.category;
        to.otherCategory = from.otherCategory;
        to.routedBy = from.routedBy;
    }
}
