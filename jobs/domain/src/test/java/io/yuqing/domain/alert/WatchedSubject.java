/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert;

import io.yuqing.domain.count.Attitude;
import io.yuqing.domain.count.Contribution;
import io.yuqing.domain.count.Counts;
import io.yuqing.domain.count.ItemKind;
import io.yuqing.domain.count.SubjectCounter;
import io.yuqing.domain.count.Tally;
import io.yuqing.domain.rule.Compare;
import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.rule.RuleWindow;
import io.yuqing.domain.rule.SubjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * One subject under one rule, driven as {@link RuleWatch} asks its caller to, its counts kept the
 * slow and obvious way. Before every call the watch goes through its bytes, as through state.
 */
final class WatchedSubject implements SubjectView {
    static final long T0 = 1_767_578_400_000L;
    static final long MINUTE = 60_000;
    static final AlertOptions OPTIONS =
            new AlertOptions(3 * 24 * 60 * MINUTE, RiskWeights.DEFAULT, 0);

    private final NavigableMap<Long, Tally> minutes = new TreeMap<>();
    private byte[] state = new Watch().toBytes();
    private long nextLook = Long.MAX_VALUE;
    private long watermark = Long.MIN_VALUE;
    private int voices;
    Rule rule;
    Exhibits exhibits = Exhibits.NONE;
    final List<AlertStep> steps = new ArrayList<>();

    WatchedSubject(Rule rule) {
        this.rule = rule;
    }

    static long minute(double minute) {
        return T0 + Math.round(minute * MINUTE);
    }

    /** An item by a voice of its own. */
    void item(long time) {
        item(time, ++voices);
    }

    void item(long time, int voice) {
        item(
                time,
                new Contribution(
                        ItemKind.COMMENT,
                        voice % 3 == 0 ? Attitude.NEGATIVE : Attitude.NEUTRAL,
                        voice % 2 == 0 ? "portal" : "forum",
                        "p" + voice % 4,
                        "emergency",
                        voice,
                        0,
                        0));
    }

    void item(long time, Contribution contribution) {
        long minute = Math.floorDiv(time, MINUTE);
        minutes.computeIfAbsent(minute, missing -> new Tally()).add(contribution);
        Watch watch = Watch.ofBytes(state);
        RuleWatch look = new RuleWatch(rule, this, watch, OPTIONS);
        if (look.counted(minute, rule.window() == RuleWindow.LIFE ? 0 : most(minute * MINUTE))) {
            steps.addAll(look.look(watermark));
        }
        nextLook = Math.min(nextLook, look.nextLook());
        state = watch.toBytes();
    }

    void watermark(long time) {
        watermark = Math.max(watermark, time);
        while (nextLook <= watermark) {
            Watch watch = Watch.ofBytes(state);
            RuleWatch look = new RuleWatch(rule, this, watch, OPTIONS);
            steps.addAll(look.look(nextLook));
            nextLook = look.nextLook();
            state = watch.toBytes();
        }
    }

    /** Event time comes in one step. */
    void jump(long time) {
        nextLook = time;
        watermark(time);
    }

    /** Some items of a minute, so many of them negative; each by a voice of its own. */
    void share(int minute, int items, int negative) {
        for (int i = 0; i < items; i++) {
            voices++;
            item(
                    minute(minute),
                    new Contribution(
                            ItemKind.COMMENT,
                            i < negative ? Attitude.NEGATIVE : Attitude.NEUTRAL,
                            "forum",
                            "p1",
                            "emergency",
                            voices,
                            0,
                            0));
        }
    }

    /** The rule is gone. */
    void delete(long time) {
        Watch watch = Watch.ofBytes(state);
        steps.addAll(RuleWatch.end(watch, TransitionReason.RULE_DELETED, time, OPTIONS));
        state = watch.toBytes();
    }

    /** What is told in the end: of each alert its last step, without those taken back. */
    List<AlertInstance> standing() {
        TreeMap<String, AlertInstance> last = new TreeMap<>();
        for (AlertStep step : steps) {
            last.put(step.alert().alertId, step.alert());
        }
        return last.values().stream().filter(alert -> alert.phase != Phase.WITHDRAWN).toList();
    }

    List<TransitionReason> reasons() {
        return steps.stream().map(AlertStep::reason).toList();
    }

    Watch watch() {
        return Watch.ofBytes(state);
    }

    /** All episodes by a look at the complete stream, window by window. */
    List<Episode> byTheBook(long until) {
        AlertMachine machine =
                new AlertMachine(rule.forDuration().toMillis(), rule.keepFiringFor().toMillis());
        Judge judge = new Judge(rule, this);
        for (long end = rule.firstEndAfter(T0 - 48 * 60 * MINUTE);
                end <= until;
                end += rule.stepMillis()) {
            Verdict verdict =
                    judge.at(end, machine.live() ? machine.start() : AlertInstance.NEVER).verdict();
            machine.step(end, verdict.reached(), verdict.held());
        }
        return machine.episodes();
    }

    private double most(long time) {
        if (!rule.monotone()) {
            return 0;
        }
        double most = 0;
        long last = time + rule.window().lengthMillis();
        for (long end = rule.firstEndAfter(time); end <= last; end += rule.stepMillis()) {
            most = Math.max(most, Values.of(rule.measure(), at(rule, end)));
        }
        return most;
    }

    private Tally sum(long from, long to) {
        Tally sum = new Tally();
        minutes.subMap(Math.floorDiv(from, MINUTE), Math.floorDiv(to, MINUTE))
                .values()
                .forEach(sum::addAll);
        return sum;
    }

    private Counts counts(long end) {
        Tally sum = sum(end - rule.window().lengthMillis(), end);
        return new Counts(
                sum.originals(),
                sum.reposts(),
                sum.comments(),
                sum.negative(),
                sum.media(),
                sum.engagement());
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.THREAD;
    }

    @Override
    public String id() {
        return "thread-1";
    }

    @Override
    public Observation at(Rule asked, long end) {
        long length = asked.window().lengthMillis();
        List<Double> past = new ArrayList<>();
        if (asked.criteria().compare() == Compare.BASELINE) {
            for (int back = 7; back >= 1; back--) {
                past.add(Values.of(asked.measure(), counts(end - back * length)));
            }
        }
        return new Observation(
                end,
                counts(end),
                asked.criteria().compare() == Compare.RATIO
                        ? counts(end - asked.earlier().millisBefore(asked.window()))
                        : Counts.NONE,
                past,
                () -> Breadth.of(sum(end - length, end)));
    }

    @Override
    public Counts life() {
        return lifeReached(counts -> 0, 1).counts();
    }

    @Override
    public SubjectCounter.Reached lifeReached(ToDoubleFunction<Counts> value, double least) {
        Counts sum = Counts.NONE;
        for (var entry : minutes.entrySet()) {
            Tally tally = entry.getValue();
            sum =
                    sum.plus(
                            new Counts(
                                    tally.originals(),
                                    tally.reposts(),
                                    tally.comments(),
                                    tally.negative()));
            if (value.applyAsDouble(sum) >= least) {
                return new SubjectCounter.Reached(entry.getKey(), sum);
            }
        }
        return new SubjectCounter.Reached(minutes.lastKey(), sum);
    }

    @Override
    public Exhibits exhibits() {
        return exhibits;
    }
}
