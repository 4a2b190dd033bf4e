/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert.episode;

import io.yuqing.domain.bytes.VarInput;
import io.yuqing.domain.bytes.VarOutput;
import io.yuqing.domain.rule.Level;
import java.util.ArrayList;
import java.util.List;

/**
 * The verdicts on the windows of a rule, by number of the window end on the rule's grid: runs of
 * windows with equal levels, and runs that have to be judged. Windows in no run reach and hold
 * nothing. Not thread-safe.
 */
final class VerdictRuns {
    /** To be judged: never looked at, or something was counted since. */
    static final int UNKNOWN = -1;

    /** No level reached or held. */
    static final int NOTHING = 0;

    private static final int LEVELS = Level.values().length + 1;

    private static final long WEIGHT = 40;

    private record Run(long first, long last, int code) {}

    private List<Run> runs = new ArrayList<>();

    /** Levels as one number. */
    static int code(Level reached, Level held) {
        return number(reached) * LEVELS + number(held);
    }

    static Level reached(int code) {
        return level(code / LEVELS);
    }

    static Level held(int code) {
        return level(code % LEVELS);
    }

    boolean isEmpty() {
        return runs.isEmpty();
    }

    /** The last window in any run; only if not empty. */
    long last() {
        return runs.get(runs.size() - 1).last();
    }

    int get(long window) {
        for (Run run : runs) {
            if (run.first() > window) {
                break;
            }
            if (run.last() >= window) {
                return run.code();
            }
        }
        return NOTHING;
    }

    /** The first window at or after this one that is in a run; {@code Long.MAX_VALUE} if none. */
    long firstFrom(long window) {
        for (Run run : runs) {
            if (run.last() >= window) {
                return Math.max(run.first(), window);
            }
        }
        return Long.MAX_VALUE;
    }

    /** The first window that has to be judged; {@code Long.MAX_VALUE} if none. */
    long firstUnknown() {
        for (Run run : runs) {
            if (run.code() == UNKNOWN) {
                return run.first();
            }
        }
        return Long.MAX_VALUE;
    }

    void set(long first, long last, int code) {
        List<Run> next = new ArrayList<>(runs.size() + 2);
        boolean placed = code == NOTHING;
        for (Run run : runs) {
            if (run.last() < first) {
                append(next, run);
                continue;
            }
            if (run.first() < first) {
                append(next, new Run(run.first(), first - 1, run.code()));
            }
            if (!placed) {
                append(next, new Run(first, last, code));
                placed = true;
            }
            if (run.last() > last) {
                append(next, new Run(Math.max(run.first(), last + 1), run.last(), run.code()));
            }
        }
        if (!placed) {
            append(next, new Run(first, last, code));
        }
        runs = next;
    }

    /** Every run from this window on has to be judged again. */
    void forgetFrom(long window) {
        List<Run> before = runs;
        for (Run run : before) {
            if (run.last() >= window) {
                set(Math.max(run.first(), window), run.last(), UNKNOWN);
            }
        }
    }

    void removeBefore(long window) {
        if (!runs.isEmpty() && runs.get(0).first() < window) {
            set(runs.get(0).first(), window - 1, NOTHING);
        }
    }

    /** About how many bytes of memory they take. */
    long weight() {
        return 56 + WEIGHT * runs.size();
    }

    void writeTo(VarOutput out) {
        out.writeLong(runs.size());
        long at = 0;
        for (Run run : runs) {
            out.writeLong(run.first() - at);
            out.writeLong(run.last() - run.first());
            out.writeByte(run.code() + 1);
            at = run.last();
        }
    }

    static VerdictRuns readFrom(VarInput in) {
        VerdictRuns read = new VerdictRuns();
        int size = in.readInt();
        long at = 0;
        for (int i = 0; i < size; i++) {
            long first = at + in.readLong();
            long last = first + in.readLong();
            read.runs.add(new Run(first, last, in.readByte() - 1));
            at = last;
        }
        return read;
    }

    /** Neighbours of equal code become one run. */
    private static void append(List<Run> runs, Run run) {
        if (!runs.isEmpty()) {
            Run before = runs.get(runs.size() - 1);
            if (before.code() == run.code() && before.last() + 1 == run.first()) {
                runs.set(runs.size() - 1, new Run(before.first(), run.last(), run.code()));
                return;
            }
        }
        runs.add(run);
    }

    private static int number(Level level) {
        return level == null ? 0 : level.ordinal() + 1;
    }

    private static Level level(int number) {
        return number == 0 ? null : Level.values()[number - 1];
    }
}
