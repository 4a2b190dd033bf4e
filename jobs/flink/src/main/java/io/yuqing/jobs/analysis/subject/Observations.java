/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.subject;

import io.yuqing.domain.alert.episode.SubjectView;
import io.yuqing.domain.alert.evidence.EvidenceItem;
import io.yuqing.domain.alert.evidence.RoutedOriginal;
import io.yuqing.domain.alert.evidence.SubjectSnapshot;
import io.yuqing.domain.alert.evidence.SubjectTraits;
import io.yuqing.domain.alert.judge.Breadth;
import io.yuqing.domain.alert.judge.Coverage;
import io.yuqing.domain.alert.judge.Observation;
import io.yuqing.domain.alert.judge.Outages;
import io.yuqing.domain.alert.judge.Values;
import io.yuqing.domain.count.Counts;
import io.yuqing.domain.count.SubjectCounter;
import io.yuqing.domain.count.Tally;
import io.yuqing.domain.count.Volumes;
import io.yuqing.domain.count.Window;
import io.yuqing.domain.rule.BaselineSpec;
import io.yuqing.domain.rule.Compare;
import io.yuqing.domain.rule.Criteria;
import io.yuqing.domain.rule.Measure;
import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.rule.RuleWindow;
import io.yuqing.domain.rule.SubjectKind;
import io.yuqing.jobs.model.Sample;
import io.yuqing.jobs.model.SubjectState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Sums what a rule looks at out of a subject's slices. Windows up to an hour are runs of minutes,
 * the 24 h window is a run of hours. For one update of one subject.
 */
final class Observations implements SubjectView {
    private final LiveSubject subject;
    private final SubjectState state;
    private final SubjectCounter counter;
    private final Volumes volumes;
    private Counts life;

    Observations(LiveSubject subject, Volumes volumes) {
        this.subject = subject;
        this.state = subject.state;
        this.counter = subject.counter;
        this.volumes = volumes;
    }

    @Override
    public SubjectKind kind() {
        return subject.kind;
    }

    @Override
    public String id() {
        return subject.id;
    }

    @Override
    public Observation at(Rule rule, long windowEnd) {
        Compare compare = rule.criteria().compare();
        Counts earlier = compare == Compare.RATIO ? earlier(rule, windowEnd) : Counts.NONE;
        List<Double> past = compare == Compare.BASELINE ? past(rule, windowEnd) : List.of();
        long start = windowEnd - rule.window().lengthMillis();
        return new Observation(
                windowEnd,
                counts(rule.window(), windowEnd),
                earlier,
                past,
                () -> Breadth.of(tally(start, windowEnd)),
                breadth ->
                        compare == Compare.BASELINE && rule.baseline().coverage()
                                ? Coverage.factor(
                                        volumes, rule, windowEnd, breadth.platforms(), mean(past))
                                : 1);
    }

    @Override
    public Counts life() {
        if (life == null) {
            life = counter.life();
        }
        return life;
    }

    @Override
    public SubjectCounter.Reached lifeReached(ToDoubleFunction<Counts> value, double least) {
        return counter.lifeReached(value, least);
    }

    @Override
    public SubjectSnapshot snapshot() {
        List<EvidenceItem> items = new ArrayList<>();
        Set<String> words = new LinkedHashSet<>();
        String version = "";
        for (Sample sample : state.samples) {
            items.add(item(sample));
            words.addAll(sample.words);
            version = version.isEmpty() ? sample.analysisVersion : version;
        }
        EvidenceItem first = state.first == null ? null : item(state.first);
        return new SubjectSnapshot(version, List.copyOf(words), items, first, life(), traits());
    }

    /** A thread is about what its original is about, and so are its copies. */
    private SubjectTraits traits() {
        if (kind() == SubjectKind.TOPIC) {
            List<RoutedOriginal> originals =
                    state.samples.stream()
                            .filter(sample -> sample.original && !sample.category.isEmpty())
                            .map(Observations::routed)
                            .toList();
            return new SubjectTraits(most(originals), List.of(id()), "", originals);
        }
        if (state.first == null || !state.first.original) {
            return new SubjectTraits("", state.topics, "", List.of());
        }
        Sample first = state.first;
        List<RoutedOriginal> original =
                first.category.isEmpty() ? List.of() : List.of(routed(first));
        return new SubjectTraits(first.category, state.topics, first.clusterId, original);
    }

    private static RoutedOriginal routed(Sample original) {
        return new RoutedOriginal(original.clusterId, original.category, original.byRule);
    }

    /** Most answers are too short to be about anything, and would outvote what they answer. */
    private static String most(List<RoutedOriginal> originals) {
        Map<String, Integer> categories = new LinkedHashMap<>();
        for (RoutedOriginal original : originals) {
            categories.merge(original.category(), 1, Integer::sum);
        }
        return categories.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /**
     * Whether any window that contains the minute may reach or keep a level: from the totals of
     * hours alone, so that almost every update ends here.
     */
    boolean mayHold(Rule rule, long minute) {
        Criteria criteria = rule.criteria();
        Counts around = rule.window() == RuleWindow.LIFE ? life() : around(rule.window(), minute);
        if (around.items() < criteria.minCount()) {
            return false;
        }
        boolean plain = criteria.compare() == Compare.THRESHOLD && !criteria.measure().share();
        return !plain || Values.atMost(criteria.measure(), around) >= criteria.leastKept();
    }

    /**
     * The highest value of all windows that contain the minute; for a measure that is no sum the
     * highest number of items.
     */
    double most(Rule rule, long minute) {
        long step = rule.window().stepMillis();
        int steps = (int) (rule.window().lengthMillis() / step);
        long first = Math.floorDiv(Window.M1.startOf(minute), step) - steps + 1;
        double[] values = new double[2 * steps - 1];
        Measure measure = rule.measure();
        ToDoubleFunction<Counts> value = counts -> Values.atMost(measure, counts);
        if (rule.window() == RuleWindow.H24) {
            counter.hourValues(first, value, values);
        } else {
            counter.minuteValues(first, value, values);
        }
        return Highest.sumOf(steps, values);
    }

    private Counts counts(RuleWindow window, long end) {
        long start = end - window.lengthMillis();
        return window == RuleWindow.H24
                ? counter.hours(Window.H1.numberOf(start), Window.H1.numberOf(end))
                : counter.minutes(Window.M1.numberOf(start), Window.M1.numberOf(end));
    }

    /** At least as much as any window that contains the minute. */
    private Counts around(RuleWindow window, long minute) {
        long hour = Math.floorDiv(minute, 60);
        long reach = window == RuleWindow.H24 ? 24 : 1;
        return counter.hours(hour - reach, hour + reach + 1);
    }

    /** Null if it is not known. */
    private Counts earlier(Rule rule, long windowEnd) {
        long end = windowEnd - rule.earlier().millisBefore(rule.window());
        Outages outages = new Outages(volumes, rule.window(), List.of(windowEnd, end));
        return isKnown(rule, end) && !outages.half(end) ? counts(rule.window(), end) : null;
    }

    private List<Double> past(Rule rule, long windowEnd) {
        long stride = rule.baseline().strideMillis(rule.window());
        List<Long> ends = new ArrayList<>();
        for (int back = BaselineSpec.EARS_PAST; back >= 0; back--) {
            ends.add(windowEnd - back * stride);
        }
        Outages outages = new Outages(volumes, rule.window(), ends);
        List<Double> past = new ArrayList<>();
        for (long end : ends.subList(0, BaselineSpec.EARS_PAST)) {
            if (isKnown(rule, end) && !outages.all(end)) {
                past.add(Values.of(rule.measure(), counts(rule.window(), end)));
            }
        }
        return past;
    }

    /** Whether the subject was watched all through a window, and that is not forgotten. */
    private boolean isKnown(Rule rule, long end) {
        long first = rule.byTheHour() ? counter.firstKnownHour() : counter.firstHourWithMinutes();
        long start = end - rule.window().lengthMillis();
        return start >= Window.M1.startOf(state.firstMinute) && start >= Window.H1.startOf(first);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private Tally tally(long from, long to) {
        return counter.tally(Window.M1.numberOf(from), Window.M1.numberOf(to));
    }

    private static EvidenceItem item(Sample sample) {
        return new EvidenceItem(
                sample.id, sample.url, sample.channel, sample.publishedAt, sample.excerpt);
    }
}
