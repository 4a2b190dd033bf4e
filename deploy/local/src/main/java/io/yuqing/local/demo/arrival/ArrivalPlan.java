/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.arrival;

import io.yuqing.local.demo.county.Dice;
import io.yuqing.local.demo.county.Kind;
import io.yuqing.local.demo.life.Cascade;
import io.yuqing.local.demo.life.CountyLife;
import io.yuqing.local.demo.life.Node;
import io.yuqing.local.demo.life.Resend;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that arrives, in order of arrival: each item once, and what goes wrong on the way. */
public final class ArrivalPlan {
    private static final double DUPLICATES = 0.01;
    private static final double EARLY_REACTIONS = 0.03;
    private static final long MINUTE = 60_000;
    private static final long EARLY_AT_MOST = 120 * MINUTE;
    private static final int WORTH_ANOTHER_LOOK = 8;
    private static final double FAULTS = 0.001;

    private final CountyLife life;
    private final Collector collector;
    private final List<Arrival> arrivals = new ArrayList<>();

    public ArrivalPlan(long seed, CountyLife life) {
        this.life = life;
        this.collector = new Collector(life.options());
        firsts(Dice.of(seed, -10));
        duplicates(Dice.of(seed, -11));
        updates(Dice.of(seed, -12));
        faults(Dice.of(seed, -13));
        life.resends().forEach(this::resend);
        arrivals.sort(Comparator.comparingLong(Arrival::collectedAt));
    }

    public List<Arrival> inOrder() {
        return arrivals;
    }

    private void firsts(Dice dice) {
        Map<Cascade, List<Node>> threads = new LinkedHashMap<>();
        for (Node node : life.nodes()) {
            threads.computeIfAbsent(node.cascade, any -> new ArrayList<>()).add(node);
        }
        for (List<Node> thread : threads.values()) {
            thread(thread.get(0), thread.subList(1, thread.size()), dice);
        }
    }

    private void thread(Node root, List<Node> reactions, Dice dice) {
        long rootAt = collector.ofRoot(root, dice);
        boolean early =
                !root.cascade.ancient
                        && reactions.size() >= 2
                        && reactions.get(1).at - root.at < EARLY_AT_MOST
                        && dice.chance(EARLY_REACTIONS);
        if (early) {
            long found = reactions.get(1).at + dice.between(MINUTE, 15 * MINUTE);
            rootAt = collector.within(root, Math.max(rootAt, found), dice);
        }
        arrivals.add(Arrival.first(root, rootAt));
        for (Node node : reactions) {
            long at = collector.ofReaction(node, dice);
            if (at < rootAt && !early) {
                at = collector.within(node, rootAt + dice.between(1, MINUTE), dice);
            }
            arrivals.add(Arrival.first(node, at));
        }
    }

    private void duplicates(Dice dice) {
        int firsts = arrivals.size();
        for (int i = 0; i < firsts; i++) {
            Arrival first = arrivals.get(i);
            if (dice.chance(DUPLICATES) && !first.node().cascade.ancient) {
                long again = first.collectedAt() + 1 + (long) dice.logNormal(10 * MINUTE, 1);
                long last = collector.lastSweep(first.node().cascade.source);
                if (again < last) {
                    arrivals.add(Arrival.duplicate(first.node(), again));
                }
            }
        }
    }

    private void resend(Resend resend) {
        int known = arrivals.size();
        for (int i = 0; i < known; i++) {
            Arrival first = arrivals.get(i);
            if (first.what() == Arrival.What.FIRST && resend.covers(first.collectedAt())) {
                arrivals.add(Arrival.duplicate(first.node(), resend.again(first.collectedAt())));
            }
        }
    }

    /** Threads worth it are looked at again, and their counters have grown. */
    private void updates(Dice dice) {
        int known = arrivals.size();
        for (int i = 0; i < known; i++) {
            Arrival first = arrivals.get(i);
            Cascade cascade = first.node().cascade;
            if (first.what() == Arrival.What.FIRST
                    && first.node() == cascade.root()
                    && !cascade.ancient
                    && cascade.reactions() >= WORTH_ANOTHER_LOOK) {
                lookAgain(first, dice);
            }
        }
    }

    private void lookAgain(Arrival first, Dice dice) {
        Cascade cascade = first.node().cascade;
        int looks = 1 + dice.below(4);
        long at = first.collectedAt();
        for (int i = 0; i < looks; i++) {
            at += dice.between(30 * MINUTE, 180 * MINUTE);
            if (at < collector.lastSweep(cascade.source)) {
                arrivals.add(Arrival.update(first.node(), at, cascade.addSnapshot()));
            }
        }
    }

    private void faults(Dice dice) {
        List<Node> counted = life.counted();
        List<Node> posts = counted.stream().filter(node -> node.kind == Kind.REPOST).toList();
        List<Node> comments = counted.stream().filter(node -> node.kind.isComment()).toList();
        int each = (int) (life.options().items() * FAULTS / (2 * LineDamage.values().length));
        for (LineDamage fault : LineDamage.values()) {
            for (int i = 0; i < Math.max(2, each); i++) {
                arrivals.add(damaged(dice.pick(posts), fault, dice));
                if (fault != LineDamage.REAL_NO_YEAR_DATE) {
                    arrivals.add(damaged(dice.pick(comments), fault, dice));
                }
            }
        }
    }

    /** Before or after the intact record. */
    private Arrival damaged(Node node, LineDamage fault, Dice dice) {
        long at = node.at + 1000 + dice.between(1, 20 * MINUTE);
        return Arrival.fault(node, collector.within(node, at, dice), fault);
    }
}
