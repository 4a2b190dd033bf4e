/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert;

import io.yuqing.domain.count.Counts;
import io.yuqing.domain.rule.BaselineSpec;
import io.yuqing.domain.rule.Measure;
import java.util.List;

/**
 * The comparison of a rule, apart from time: the same numbers always give the same verdict, now and
 * when evidence is evaluated again.
 *
 * @param threshold not used for a burst
 * @param minCount least number of all items in the window
 * @param frozen the baseline in force instead of the one of {@code past}, or null
 */
record Condition(
        Measure measure,
        double threshold,
        long minCount,
        Counts current,
        Counts previous,
        List<Long> past,
        Ears.Baseline frozen) {

    /** Grows when the meaning of any number here changes; stored with every alert. */
    static final int FORMULA_VERSION = 1;

    Verdict verdict() {
        return switch (measure) {
            case ORIGINALS -> reaches((double) current.originals(), null);
            case REPOSTS, SPREAD -> reaches((double) current.reposts(), null);
            case COMMENTS -> reaches((double) current.comments(), null);
            case TOTAL -> reaches((double) (current.reposts() + current.comments()), null);
            case NEGATIVE_SHARE -> reaches(share(), null);
            case GROWTH -> reaches(growth(), (double) previous.items());
            case BURST -> burst();
        };
    }

    private double share() {
        return current.items() == 0 ? 0 : (double) current.negative() / current.items();
    }

    /** From nothing to n items is growth by n: large, finite, and guarded by the least count. */
    private double growth() {
        return (double) current.items() / Math.max(1, previous.items());
    }

    private Verdict burst() {
        double value = current.items();
        if (frozen == null && past.size() != BaselineSpec.EARS_PAST) {
            return new Verdict(false, value, 0, null, TransitionReason.BASELINE_TOO_SHORT);
        }
        Ears.Baseline baseline = baseline();
        // Strictly above: a series without variation has U0 equal to its usual value.
        return verdict(value > baseline.upper(), value, baseline.upper(), baseline.mean());
    }

    /** Only for a burst with enough past. */
    Ears.Baseline baseline() {
        return frozen == null ? Ears.baseline(past) : frozen;
    }

    private Verdict reaches(double value, Double baseline) {
        return verdict(value >= threshold, value, threshold, baseline);
    }

    private Verdict verdict(boolean exceeds, double value, double limit, Double baseline) {
        if (current.items() < minCount) {
            return new Verdict(false, value, limit, baseline, TransitionReason.MIN_COUNT_NOT_MET);
        }
        TransitionReason whyNot = exceeds ? null : TransitionReason.BELOW_THRESHOLD;
        return new Verdict(exceeds, value, limit, baseline, whyNot);
    }
}
