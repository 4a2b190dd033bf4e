/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery.plan;

import io.yuqing.domain.rule.Level;
import io.yuqing.domain.time.CountyTime;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A small county: an office behind one robot, the police behind another. */
public final class Plans {
    public static final ZoneId ZONE = CountyTime.ZONE;
    public static final Duration GROUP = Duration.ofMinutes(10);
    public static final Duration LOOK_BACK = Duration.ofDays(1);
    static final AlertMatcher ALL = matcher(Set.of(), Set.of());

    private Plans() {}

    public static AlertMatcher matcher(Set<String> topics, Set<Level> levels) {
        return new AlertMatcher(Set.of(), topics, Set.of(), Set.of(), Set.of(), levels, Set.of());
    }

    public static DeliveryPlan simple() {
        return with(null, List.of());
    }

    /**
     * @param quiet of the office
     */
    public static DeliveryPlan with(QuietHours quiet, List<Silence> silences) {
        AlertMatcher police =
                new AlertMatcher(
                        Set.of("安全稳定"), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
        AlertMatcher red = matcher(Set.of(), Set.of(Level.RED));
        return new DeliveryPlan(
                ZONE,
                Map.of(
                        "政府办公室", new Department("政府办公室", List.of("office"), quiet),
                        "公安", new Department("公安", List.of("police"), null),
                        "值班领导", new Department("值班领导", List.of("leader"), null)),
                List.of(new Route(police, List.of("公安")), new Route(red, List.of("值班领导", "政府办公室"))),
                List.of("政府办公室"),
                new ArrayList<>(silences),
                GROUP,
                Map.of(Level.RED, Duration.ofHours(2), Level.ORANGE, Duration.ofHours(6)),
                Duration.ofHours(6),
                LOOK_BACK,
                Duration.ofMinutes(1),
                30,
                LocalTime.of(17, 30),
                List.of("值班领导"));
    }
}
