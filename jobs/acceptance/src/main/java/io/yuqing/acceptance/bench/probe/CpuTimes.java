/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.probe;

import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;

/**
 * CPU seconds by who took them, up to one moment or in between two. Immutable.
 *
 * @param seconds what is not in it took nothing
 */
public record CpuTimes(Map<String, Double> seconds) {
    public CpuTimes {
        seconds = Map.copyOf(seconds);
    }

    public double of(String who) {
        return seconds.getOrDefault(who, 0.0);
    }

    CpuTimes since(CpuTimes before) {
        return with(before, (now, then) -> now - then);
    }

    /**
     * What it was in between, if the course was straight.
     *
     * @param share of the way to the later one
     */
    CpuTimes towards(CpuTimes later, double share) {
        return with(later, (now, then) -> now + (then - now) * share);
    }

    private CpuTimes with(CpuTimes other, DoubleBinaryOperator each) {
        Map<String, Double> result = new HashMap<>();
        seconds.keySet().forEach(who -> result.put(who, 0.0));
        other.seconds.keySet().forEach(who -> result.put(who, 0.0));
        result.replaceAll((who, none) -> each.applyAsDouble(of(who), other.of(who)));
        return new CpuTimes(result);
    }
}
