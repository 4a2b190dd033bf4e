/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery.plan;

import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.rule.Level;
import java.io.Serializable;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who is told what and when. Immutable, checked before it is made: every name that is used is
 * defined, and no alert is without a recipient.
 *
 * @param zone of quiet hours and of the heartbeat
 * @param departments by name
 * @param routes all that match apply, in any order
 * @param fallback departments that are told what no route matches; at least one
 * @param silences to start from; those of the running job come on top
 * @param groupWindow how long after a notice further ones of its event wait for a digest
 * @param repeat after how long an alert that goes on is told again; a level without: never
 * @param staleAfter what happened longer ago is told in a digest, red excepted; zero: no limit
 * @param lookBack what began longer ago is told only if it is found to go on; zero: no limit
 * @param digestInterval how long notices are gathered when a channel comes near its limit
 * @param digestEntries of one digest, at most
 * @param heartbeatAt time of day of the sign of life; null: none
 * @param heartbeatTo departments that get it; at least one
 */
public record DeliveryPlan(
        ZoneId zone,
        Map<String, Department> departments,
        List<Route> routes,
        List<String> fallback,
        List<Silence> silences,
        Duration groupWindow,
        Map<Level, Duration> repeat,
        Duration staleAfter,
        Duration lookBack,
        Duration digestInterval,
        int digestEntries,
        LocalTime heartbeatAt,
        List<String> heartbeatTo)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public DeliveryPlan {
        departments = Map.copyOf(departments);
        routes = List.copyOf(routes);
        fallback = List.copyOf(fallback);
        silences = List.copyOf(silences);
        repeat = Map.copyOf(repeat);
        heartbeatTo = List.copyOf(heartbeatTo);
    }

    /**
     * Who is told of an alert, each once; never empty. That a source does not deliver is told to
     * those whom a route names for sources, else to those who get the sign of life: what calls a
     * department is what people say, not how it is collected. Those of a second category come on
     * top and take nobody's place.
     *
     * @param level which routes are judged by
     */
    public List<Department> recipients(AlertNews news, Level level) {
        Set<String> names = routed(news, news.category, level);
        if (names.isEmpty()) {
            names.addAll(news.isAboutSource() ? heartbeatTo : fallback);
        }
        if (news.goesToOtherToo()) {
            names.addAll(routed(news, news.otherCategory, level));
        }
        return named(new ArrayList<>(names));
    }

    private Set<String> routed(AlertNews news, String category, Level level) {
        Set<String> names = new LinkedHashSet<>();
        for (Route route : routes) {
            boolean meant = !news.isAboutSource() || route.matcher().names(AlertNews.SOURCE);
            if (meant && route.matcher().matches(news, category, level)) {
                names.addAll(route.departments());
            }
        }
        return names;
    }

    /** Who gets the sign of life. */
    public List<Department> heartbeatRecipients() {
        return named(heartbeatTo);
    }

    /** Who is told what nobody else is to be told. */
    public List<Department> fallbackRecipients() {
        return named(fallback);
    }

    private List<Department> named(List<String> names) {
        return names.stream().map(departments::get).toList();
    }
}
