/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.cases;

import io.yuqing.control.cases.CaseAct;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Does what scripts say, now in this case, now in that one, by chance of a seed. */
final class Office {
    private final CaseRun run;
    private final Random random;
    private final List<CaseScript> open = new ArrayList<>();
    private final Set<String> done = new TreeSet<>();
    private String last = "";

    Office(CaseRun run, long seed) {
        this.run = run;
        random = new Random(seed);
    }

    void take(List<CaseScript> scripts) {
        open.addAll(scripts);
    }

    /** The next act of some case, and none of those that come after it in that case. */
    private CaseAct.Written next() {
        CaseScript script = open.get(random.nextInt(open.size()));
        CaseAct.Written act = script.acts().poll();
        if (script.acts().isEmpty()) {
            open.remove(script);
        }
        return act;
    }

    /** One act, and waits until what it brought about is seen; returns how long that took, in s. */
    double tap() {
        CaseAct.Written act = next();
        long start = System.nanoTime();
        write(act);
        run.awaitEvent(last);
        return (System.nanoTime() - start) / 1e9;
    }

    /** Some acts at once, one of twelve submitted twice. Waits for nothing. */
    void work(int acts) {
        for (int i = 0; i < acts && !open.isEmpty(); i++) {
            CaseAct.Written act = next();
            write(act);
            if (random.nextInt(12) == 0) {
                write(act);
            }
        }
    }

    private void write(CaseAct.Written act) {
        run.write(act);
        last = act.entry().actionId();
        done.add(last);
    }

    /** Returns when what the last act brought about is known; the log has it after all others. */
    void awaitLast() {
        run.awaitEvent(last);
    }

    /** How many acts are left. */
    int left() {
        return open.stream().mapToInt(script -> script.acts().size()).sum();
    }

    /** Ids of what was done. */
    Set<String> done() {
        return done;
    }
}
