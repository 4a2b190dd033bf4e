/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.rule.form;

import io.yuqing.domain.field.Fields;
import io.yuqing.domain.origin.Region;
import io.yuqing.domain.rule.Compare;
import io.yuqing.domain.rule.Criteria;
import io.yuqing.domain.rule.Level;
import io.yuqing.domain.rule.Levels;
import io.yuqing.domain.rule.Measure;
import io.yuqing.domain.rule.RuleWindow;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads what a rule asks of one window. */
final class CriteriaReader {
    private static final double MAX_HYSTERESIS = 0.9;

    private final Fields in;
    private final Vocabulary vocabulary;

    CriteriaReader(Fields in, Vocabulary vocabulary) {
        this.in = in;
        this.vocabulary = vocabulary;
    }

    /** Null after a problem. */
    Criteria read(Measure measure, Compare compare, RuleWindow window) {
        if (measure == null || compare == null) {
            // The level is looked at all the same, so that one reading finds all problems.
            if (!in.has("levels")) {
                CodedField.oneOf(in, "level", Level.class);
            }
            return null;
        }
        Levels levels = levels(measure, compare);
        double hysteresis = hysteresis();
        boolean life = window == RuleWindow.LIFE;
        long minCount = life ? noMinCount() : minCount(measure, compare);
        if (life && !measure.additive()) {
            in.problem(
                    "measure",
                    "write a count, over a whole life neither shares nor voices are kept");
        }
        Map<Level, Long> minVoices = minVoices(levels, life);
        long minChannels = count("min_channels", life);
        onlyAsManyAsThereAre("min_channels", minChannels);
        if (measure == Measure.CHANNELS && levels != null) {
            double most = levels.of(levels.highest());
            onlyAsManyAsThereAre(in.has("levels") ? "levels" : "threshold", most);
        }
        long minPlatforms = count("min_platforms", life);
        Set<String> categories =
                names("categories", "[emergency, public_safety]", vocabulary.categories(), life);
        Set<String> channels =
                names("channels", "[portal, traditional_media]", vocabulary.channels(), life);
        Set<String> regions =
                names("regions", "[云汀县]", Set.of(), life).stream()
                        .map(Region::wanted)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
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
            Level level = CodedField.oneOf(in, "level", Level.class);
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
        Fields nested = in.nested("levels");
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
        } else if (numbers.isEmpty() && in.isClean("levels")) {
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
                    measure.share()
                            ? "write a share above 0 and up to 1, for example 0.4"
                            : "write the number of items from 1 that fires the rule";
        };
    }

    private static boolean inRange(Measure measure, Compare compare, double number) {
        return switch (compare) {
            case RATIO -> number > 1;
            case BASELINE -> number >= 1;
            case THRESHOLD -> measure.share() ? number > 0 && number <= 1 : number >= 1;
        };
    }

    private double hysteresis() {
        if (!in.has("hysteresis")) {
            return Criteria.DEFAULT_HYSTERESIS;
        }
        String remedy =
                "write the share by which a value must fall below a level, 0 to 0.9, for example"
                        + " 0.1";
        Double hysteresis = in.number("hysteresis", remedy);
        if (hysteresis != null && (hysteresis < 0 || hysteresis > MAX_HYSTERESIS)) {
            in.problem("hysteresis", remedy);
        }
        return hysteresis == null ? 0 : hysteresis;
    }

    /** A share or ratio of three items says nothing, so those must name a least count. */
    private long minCount(Measure measure, Compare compare) {
        boolean needed = measure.share() || compare != Compare.THRESHOLD;
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

    /** The numbers of the levels say it already. */
    private long noMinCount() {
        Long none = in.wholeOrNull("min_count");
        if (in.has("min_count") && (none == null || none != 0)) {
            in.problem(
                    "min_count", "remove it, over a whole life the numbers of the levels say it");
        }
        return 0;
    }

    private Map<Level, Long> minVoices(Levels levels, boolean life) {
        VoicesReader voices = new VoicesReader(in);
        if (life) {
            voices.readForLife(levels);
            return Map.of();
        }
        return voices.read(levels);
    }

    private void onlyAsManyAsThereAre(String field, double channels) {
        int all = vocabulary.channels().size();
        if (all > 0 && channels > all) {
            in.problem(field, "write at most " + all + ", there are no more channels");
        }
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

    private Set<String> names(String field, String example, Set<String> known, boolean life) {
        if (in.has(field) && life) {
            in.problem(field, "remove it, over a whole life only counts are kept");
        }
        Set<String> names = in.texts(field, "write a list of names, for example " + example);
        if (!known.isEmpty() && !known.containsAll(names)) {
            String all = String.join(", ", new TreeSet<>(known));
            in.problem(field, "use only names of this list: " + all);
        }
        return names;
    }
}
