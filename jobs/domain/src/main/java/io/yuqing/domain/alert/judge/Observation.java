/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert.judge;

import io.yuqing.domain.count.Counts;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * What one judgement looks at: a subject in the rule's window {@code [windowEnd - length,
 * windowEnd)}, complete or still filling. Who and where is looked up only if it is asked for, for
 * it costs more than counts. Not thread-safe.
 */
public final class Observation {
    private final long windowEnd;
    private final Counts current;
    private final Counts earlier;
    private final List<Double> past;
    private final Supplier<Breadth> source;
    private final ToDoubleFunction<Breadth> coverageSource;
    private Breadth breadth;
    private double coverage = Double.NaN;

    /**
     * @param windowEnd event time in ms, a multiple of the rule's step
     * @param earlier the window a ratio is taken to, null if it is not known; {@link Counts#NONE}
     *     for others
     * @param past values of the seven windows a baseline is made of, oldest first; windows that are
     *     not known are left out, not given as 0. Empty for others. Not known is what lies before
     *     the subject was watched, is forgotten, or fell into an {@linkplain Outages outage}
     * @param coverage by how much the present value is to be multiplied, above 0 and up to 1,
     *     because collectors fetch more than in the past that it is compared with; made from who
     *     and where
     */
    public Observation(
            long windowEnd,
            Counts current,
            Counts earlier,
            List<Double> past,
            Supplier<Breadth> breadth,
            ToDoubleFunction<Breadth> coverage) {
        this.windowEnd = windowEnd;
        this.current = Objects.requireNonNull(current, "current");
        this.earlier = earlier;
        this.past = List.copyOf(past);
        this.source = breadth;
        this.coverageSource = coverage;
    }

    /** Measured by nothing but itself. */
    public Observation(
            long windowEnd,
            Counts current,
            Counts earlier,
            List<Double> past,
            Supplier<Breadth> breadth) {
        this(windowEnd, current, earlier, past, breadth, own -> 1);
    }

    /** For a rule that looks at the counts of one window only. */
    public static Observation of(long windowEnd, Counts current) {
        return new Observation(windowEnd, current, Counts.NONE, List.of(), () -> Breadth.NONE);
    }

    public long windowEnd() {
        return windowEnd;
    }

    public Counts current() {
        return current;
    }

    /** Null if not known. */
    public Counts earlier() {
        return earlier;
    }

    public List<Double> past() {
        return past;
    }

    /** See the constructor. */
    public double coverage() {
        if (Double.isNaN(coverage)) {
            coverage = coverageSource.applyAsDouble(breadth());
        }
        return coverage;
    }

    public Breadth breadth() {
        if (breadth == null) {
            breadth = source.get();
        }
        return breadth;
    }
}
