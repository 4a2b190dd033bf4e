/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert.judge;

import io.yuqing.domain.rule.BaselineSpec;
import io.yuqing.domain.rule.Compare;
import io.yuqing.domain.rule.Criteria;
import io.yuqing.domain.rule.Level;
import io.yuqing.domain.rule.Measure;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The judgement of one window, apart from time: the same numbers always give the same verdict, now
 * and when evidence is evaluated again.
 *
 * @param frozen the baseline in force instead of the one of the past, or null
 * @param formula the version of the formulas to judge by
 */
public record Condition(Criteria criteria, Observation seen, Ears.Baseline frozen, int formula) {

    /**
     * Grows when the meaning of any number here changes; stored with every alert. Since 3 a
     * baseline varies at least as counts do, since 4 a burst and a share reach a level that asks
     * for voices with each voice counted once.
     */
    public static final int FORMULA_VERSION = 4;

    /** The oldest version that evidence can still be decided by. */
    public static final int OLDEST_FORMULA = 2;

    private static final int VARYING_AS_COUNTS = 3;
    private static final int REACHED_BY_VOICES = 4;

    /** Measures of which one voice can be counted as one. */
    private static final Set<Measure> ITEMS =
            EnumSet.of(
                    Measure.ITEMS,
                    Measure.BURST,
                    Measure.TOTAL,
                    Measure.COMMENTS,
                    Measure.REPOSTS,
                    Measure.SPREAD,
                    Measure.ORIGINALS);

    /** By the formulas in force. */
    public Condition(Criteria criteria, Observation seen, Ears.Baseline frozen) {
        this(criteria, seen, frozen, FORMULA_VERSION);
    }

    public Verdict verdict() {
        return switch (criteria.compare()) {
            case THRESHOLD -> against(Values.of(criteria.measure(), seen), null);
            case RATIO -> ratio();
            case BASELINE -> baselineVerdict();
        };
    }

    /** From nothing to n is growth by n: large, finite, and guarded by the least count. */
    private Verdict ratio() {
        if (seen.earlier() == null) {
            double value = Values.of(criteria.measure(), seen.current());
            return new Verdict(null, null, value, 0, null, TransitionReason.EARLIER_UNKNOWN);
        }
        double before = Values.of(criteria.measure(), seen.earlier());
        double value = Values.of(criteria.measure(), seen.current()) / Math.max(1, before);
        return against(value, before);
    }

    private Verdict baselineVerdict() {
        double value = Values.of(criteria.measure(), seen.current());
        if (frozen == null && seen.past().size() != BaselineSpec.EARS_PAST) {
            return new Verdict(null, null, value, 0, null, TransitionReason.BASELINE_TOO_SHORT);
        }
        // Coverage only lowers a value: it is looked up when it can matter.
        boolean above = value > limit(criteria.levels().lowest(), criteria.hysteresis());
        return against(above ? value * seen.coverage() : value, baseline().mean());
    }

    /** Only for a comparison with a baseline and enough past. */
    public Ears.Baseline baseline() {
        if (frozen != null) {
            return frozen;
        }
        return formula < VARYING_AS_COUNTS
                ? Ears.baseline(seen.past())
                : Ears.ofCounts(seen.past(), leastVarying());
    }

    /**
     * Below its least count a rule takes no window for telling, so neither is what varies there;
     * the count says nothing about the size of other measures.
     */
    private double leastVarying() {
        boolean allItems =
                criteria.measure() == Measure.ITEMS || criteria.measure() == Measure.BURST;
        return allItems ? Math.max(1, criteria.minCount()) : 1;
    }

    private Verdict against(double value, Double baseline) {
        Level lowest = criteria.levels().lowest();
        double least = limit(lowest, 0);
        if (!passes(value, lowest, criteria.hysteresis())) {
            return new Verdict(
                    null, null, value, least, baseline, TransitionReason.BELOW_THRESHOLD);
        }
        TransitionReason unfit = unfit();
        if (unfit != null) {
            return new Verdict(null, null, value, least, baseline, unfit);
        }
        Level reached = highest(value, 0);
        Level held = highest(value, criteria.hysteresis());
        double threshold = limit(reached == null ? lowest : reached, 0);
        return new Verdict(reached, held, value, threshold, baseline, whyNotMore(value, reached));
    }

    /** Why the window is not judged at all, or null. */
    private TransitionReason unfit() {
        if (seen.current().items() < criteria.minCount()) {
            return TransitionReason.MIN_COUNT_NOT_MET;
        }
        if (criteria.filtered() && !fits()) {
            return TransitionReason.OUTSIDE_FILTER;
        }
        boolean few =
                (criteria.minChannels() > 0
                                && seen.breadth().channels().size() < criteria.minChannels())
                        || (criteria.minPlatforms() > 0
                                && seen.breadth().platformCount() < criteria.minPlatforms());
        return few ? TransitionReason.SOURCES_NOT_MET : null;
    }

    private boolean fits() {
        Breadth breadth = seen.breadth();
        return prevails(criteria.categories(), breadth.categories(), 0)
                && prevails(criteria.channels(), breadth.channels(), 0)
                && prevails(criteria.regions(), breadth.regions(), breadth.otherRegions().items());
    }

    /** Half or more of the items of which it is known; comments name no channel, for example. */
    private static boolean prevails(Set<String> names, Map<String, Long> counts, long others) {
        long known = Breadth.sum(counts, counts.keySet()) + others;
        return names.isEmpty() || (known > 0 && 2 * Breadth.sum(counts, names) >= known);
    }

    private Level highest(double value, double hysteresis) {
        Level highest = null;
        for (Level level : criteria.levels().asMap().keySet()) {
            if (passes(value, level, hysteresis) && heard(level, hysteresis)) {
                highest = level;
            }
        }
        return highest;
    }

    /**
     * Whether enough people speak. A burst, and a share of negative items, whose level asks for
     * voices must reach it with each voice counted once too: where a hundred people speak every
     * hour, a number that they reach says nothing about one more who writes five hundred times.
     */
    private boolean heard(Level level, double hysteresis) {
        long least = criteria.minVoices().getOrDefault(level, 0L);
        if (least == 0) {
            return true;
        }
        long voices = seen.breadth().voices();
        if (voices < least || formula < REACHED_BY_VOICES) {
            return voices >= least;
        }
        if (criteria.measure() == Measure.NEGATIVE_SHARE) {
            return passes(shareByVoices(voices), level, hysteresis);
        }
        boolean compared =
                criteria.compare() == Compare.BASELINE && ITEMS.contains(criteria.measure());
        return !compared || passes(voices * seen.coverage(), level, hysteresis);
    }

    /** The least share of negative voices: whatever a voice said again may have been negative. */
    private double shareByVoices(long voices) {
        long again = Math.max(0, seen.current().items() - voices);
        return (double) Math.max(0, seen.current().negative() - again) / voices;
    }

    private TransitionReason whyNotMore(double value, Level reached) {
        for (Level level : criteria.levels().asMap().keySet()) {
            boolean above = reached == null || level.compareTo(reached) > 0;
            if (above && passes(value, level, 0)) {
                return TransitionReason.VOICES_NOT_MET;
            }
        }
        return reached == null ? TransitionReason.BELOW_THRESHOLD : null;
    }

    /**
     * A count reaches its number; what is compared with a baseline must lie above it, for a series
     * without variation has an upper limit equal to its usual value.
     */
    private boolean passes(double value, Level level, double hysteresis) {
        double limit = limit(level, hysteresis);
        return criteria.compare() == Compare.BASELINE ? value > limit : value >= limit;
    }

    private double limit(Level level, double hysteresis) {
        double number = criteria.levels().of(level);
        if (criteria.compare() != Compare.BASELINE) {
            return number * (1 - hysteresis);
        }
        Ears.Baseline usual = baseline();
        return usual.mean() + number * (1 - hysteresis) * (usual.upper() - usual.mean());
    }
}
