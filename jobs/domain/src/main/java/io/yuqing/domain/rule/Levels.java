/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.rule;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The numbers at which a rule reaches each level, rising with it; levels in between may be left
 * out. Immutable.
 */
public final class Levels {
    private final EnumMap<Level, Double> numbers;

    private Levels(EnumMap<Level, Double> numbers) {
        this.numbers = numbers;
    }

    /**
     * @param numbers at least one
     * @throws IllegalArgumentException if empty or if a higher level has no higher number
     */
    public static Levels of(Map<Level, Double> numbers) {
        if (numbers.isEmpty() || !rising(numbers)) {
            throw new IllegalArgumentException("levels must rise with their numbers: " + numbers);
        }
        return new Levels(new EnumMap<>(numbers));
    }

    /** A rule with one level. */
    public static Levels of(Level level, double number) {
        return of(Map.of(level, number));
    }

    public static boolean rising(Map<Level, Double> numbers) {
        Double before = null;
        for (Level level : Level.values()) {
            Double number = numbers.get(level);
            if (number != null && before != null && number <= before) {
                return false;
            }
            before = number == null ? before : number;
        }
        return true;
    }

    /** The number of a level; only of one that {@link #asMap} has. */
    public double of(Level level) {
        return numbers.get(level);
    }

    /** The lowest level that the rule knows. */
    public Level lowest() {
        return numbers.keySet().iterator().next();
    }

    /** The highest level that the rule knows. */
    public Level highest() {
        Level last = null;
        for (Level level : numbers.keySet()) {
            last = level;
        }
        return last;
    }

    /** The number that must be reached at least. */
    public double least() {
        return numbers.get(lowest());
    }

    /** Mildest level first. */
    public Map<Level, Double> asMap() {
        return Collections.unmodifiableMap(numbers);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Levels levels && levels.numbers.equals(numbers);
    }

    @Override
    public int hashCode() {
        return numbers.hashCode();
    }

    @Override
    public String toString() {
        return numbers.toString();
    }
}
