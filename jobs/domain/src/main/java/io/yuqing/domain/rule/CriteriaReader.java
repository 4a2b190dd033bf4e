/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.rule;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Reads what a rule asks of one window. */
final class CriteriaReader {
    private static final double MAX_HYSTERESIS = 0.9;

    private final FieldReader in;

    CriteriaReader(FieldReader in) {
        this.in = in;
    }

    /** Null after a problem. */
    Criteria read(Measure measure, Compare compare, RuleWindow window) {
        if (measure == null || compare == null) {
            // The level is looked at all the same, so that one reading finds all problems.
            if (!in.has("levels")) {
                in.oneOf("level", Level.class);
            }
            return null;
        }
        Levels levels = levels(measure, compare);
        double hysteresis = hysteresis();
        long minCount = minCount(measure, compare);
        boolean life = window == RuleWindow.LIFE;
        if (life && (!measure.additive() || measure == Measure.NEGATIVE_SHARE)) {
            in.problem(
                    "measure",
                    "write a count, over a whole life neither shares nor voices are kept");
        }
        Map<Level, Long> minVoices = minVoices(levels, life);
        long minChannels = count("min_channels", life);
        long minPlatforms = count("min_platforms", life);
        Set<String> categories = names("categories", "[emergency, public_safety]", life);
        Set<String> channels = names("channels", "[portal, traditional_media]", life);
        Set<String> regions = names("regions", "[云汀县]", life);
        return levels == null
                ? null
                : new Criteria(
                        measure,
                        compare,
                        levels,
                        hysteresis,
                        minCount,
                        minVoices,
                        minChannels,
                        minPlatforms,
                        categories,
                        channels,
                        regions);
    }

    /** Four levels in one rule, or one level with its threshold. */
    private Levels levels(Measure measure, Compare compare) {
        String remedy = remedy(measure, compare);
        EnumMap<Level, Double> numbers = new EnumMap<>(Level.class);
        if (in.has("levels")) {
            severalLevels(numbers, measure, compare, remedy);
        } else {
            Level level = in.oneOf("level", Level.class);
            Double number = threshold(measure, compare, remedy);
            if (level != null && number != null) {
                numbers.put(level, number);
            }
        }
        return numbers.isEmpty() || !Levels.rising(numbers) ? null : Levels.of(numbers);
    }

    private void severalLevels(
            Map<Level, Double> numbers, Measure measure, Compare compare, String remedy) {
        for (String single : new String[] {"level", "threshold"}) {
            if (in.has(single)) {
                in.problem(single, "remove it, levels says it for each level");
            }
        }
        FieldReader nested = in.nested("levels");
        if (nested == null) {
            return;
        }
        nested.unknownFieldsExcept(Level.codes());
        for (Level level : Level.values()) {
            if (nested.has(level.code())) {
                Double number = nested.number(level.code(), remedy);
                if (number != null && !inRange(measure, compare, number)) {
                    nested.problem(level.code(), remedy);
                } else if (number != null) {
                    numbers.put(level, number);
                }
            }
        }
        if (!Levels.rising(numbers)) {
            in.problem("levels", "give each higher level a higher number, from blue to red");
        } else if (numbers.isEmpty()) {
            in.problem("levels", "name at least one level, for example {blue: 50, yellow: 100}");
        }
    }

    private Double threshold(Measure measure, Compare compare, String remedy) {
        if (compare == Compare.BASELINE) {
            if (in.has("threshold")) {
                in.problem("threshold", "remove it, a burst is judged by its baseline");
            }
            return 1.0;
        }
        Double threshold = in.number("threshold", remedy);
        if (threshold != null && !inRange(measure, compare, threshold)) {
            in.problem("threshold", remedy);
        }
        return threshold;
    }

    private static String remedy(Measure measure, Compare compare) {
        return switch (compare) {
            case RATIO -> "write a ratio above 1 to the window before, for example 3 for threefold";
            case BASELINE ->
                    "write a multiple from 1 of the usual deviation, for example 1 for one level";
            case THRESHOLD ->
                    measure == Measure.NEGATIVE_SHARE
                            ? "write a share above 0 and up to 1, for example 0.4"
                            : "write the number of items from 1 that fires the rule";
        };
    }

    private static boolean inRange(Measure measure, Compare compare, double number) {
        return switch (compare) {
            case RATIO -> number > 1;
            case BASELINE -> number >= 1;
            case THRESHOLD ->
                    measure == Measure.NEGATIVE_SHARE ? number > 0 && number <= 1 : number >= 1;
        };
    }

    private double hysteresis() {
        if (!in.has("hysteresis")) {
            return Criteria.DEFAULT_HYSTERESIS;
        }
        String remedy =
                "write the share by which a value must fall below a level, 0 to 0.9, for example 0.1";
        Double hysteresis = in.number("hysteresis", remedy);
        if (hysteresis != null && (hysteresis < 0 || hysteresis > MAX_HYSTERESIS)) {
            in.problem("hysteresis", remedy);
        }
        return hysteresis == null ? 0 : hysteresis;
    }

    /** A share or ratio of three items says nothing, so those must name a least count. */
    private long minCount(Measure measure, Compare compare) {
        boolean needed = measure == Measure.NEGATIVE_SHARE || compare != Compare.THRESHOLD;
        if (!needed && !in.has("min_count")) {
            return 0;
        }
        String remedy =
                needed
                        ? "write the least number of items in the window, from 1, below which "
                                + measure.code()
                                + " is not judged"
                        : "write a whole number from 0, or remove it";
        Long minCount = in.whole("min_count", needed ? 1 : 0, remedy);
        return minCount == null ? 0 : minCount;
    }

    /** One number for all levels, or a number for each; where nothing is said the defaults. */
    private Map<Level, Long> minVoices(Levels levels, boolean life) {
        String remedy =
                "write the least number of distinct voices, from 0, or a map of levels to such"
                        + " numbers";
        if (life) {
            count("min_voices", true);
            return Map.of();
        }
        if (levels == null) {
            return Map.of();
        }
        if (!in.has("min_voices")) {
            return only(levels, Criteria.DEFAULT_MIN_VOICES);
        }
        EnumMap<Level, Long> voices = new EnumMap<>(Level.class);
        if (in.isMap("min_voices")) {
            FieldReader nested = in.nested("min_voices");
            nested.unknownFieldsExcept(Level.codes());
            for (Level level : levels.asMap().keySet()) {
                if (nested.has(level.code())) {
                    Long least = nested.whole(level.code(), 0, remedy);
                    voices.put(level, least == null ? 0 : least);
                }
            }
        } else {
            Long least = in.whole("min_voices", 0, remedy);
            for (Level level : levels.asMap().keySet()) {
                voices.put(level, least == null ? 0 : least);
            }
        }
        voices.values().removeIf(least -> least == 0);
        return voices;
    }

    private static Map<Level, Long> only(Levels levels, Map<Level, Long> voices) {
        EnumMap<Level, Long> kept = new EnumMap<>(Level.class);
        for (Level level : levels.asMap().keySet()) {
            if (voices.containsKey(level)) {
                kept.put(level, voices.get(level));
            }
        }
        return kept;
    }

    private long count(String field, boolean life) {
        if (!in.has(field)) {
            return 0;
        }
        if (life) {
            in.problem(field, "remove it, over a whole life only counts are kept");
            return 0;
        }
        Long least = in.whole(field, 0, "write a whole number from 0, or remove it");
        return least == null ? 0 : least;
    }

    private Set<String> names(String field, String example, boolean life) {
        if (in.has(field) && life) {
            in.problem(field, "remove it, over a whole life only counts are kept");
        }
        return in.texts(field, "write a list of names, for example " + example);
    }
}
