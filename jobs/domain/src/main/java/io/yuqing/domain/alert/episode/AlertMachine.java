/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert.episode;

import static io.yuqing.domain.alert.episode.AlertInstance.NEVER;

import io.yuqing.domain.alert.judge.TransitionReason;
import io.yuqing.domain.alert.judge.Verdict;
import io.yuqing.domain.rule.Level;
import java.util.ArrayList;
import java.util.List;

/**
 * The state machine of a rule on a subject: inactive → pending → firing → level changes → kept →
 * resolved. It is fed with the verdicts of all windows in order of their ends and reads nothing
 * else, neither counts nor a clock: what comes out is a function of that series. One instance
 * serves one series. Not thread-safe.
 */
public final class AlertMachine {
    private final long forMillis;
    private final long keepMillis;
    private final List<Episode> over = new ArrayList<>();

    private Phase phase = Phase.INACTIVE;
    private Level level;
    private Level highest;
    private long start = NEVER;
    private long fired = NEVER;
    private long decided = NEVER;
    private long raised = NEVER;
    private long belowSince = NEVER;

    /** The highest level held since {@link #belowSince}; null if none was. */
    private Level keptBelow;

    /**
     * @param forMillis how long a level must be reached before the alert fires
     * @param keepMillis how long a level must be left before the alert is lowered or resolved
     */
    public AlertMachine(long forMillis, long keepMillis) {
        this.forMillis = forMillis;
        this.keepMillis = keepMillis;
    }

    /**
     * The next window. A window without items may be left out while the machine is not live.
     *
     * @param end its end, after that of the window before
     * @param reached as in {@link Verdict}
     * @param held as in {@link Verdict}
     */
    public TransitionReason step(long end, Level reached, Level held) {
        return switch (phase) {
            case PENDING -> pending(end, reached);
            case FIRING -> firing(end, reached, held);
            default -> begin(end, reached);
        };
    }

    /**
     * The next window while it still fills: what is true now will be true at its end, what is false
     * now may become true.
     */
    public TransitionReason stepFilling(long end, Level reached) {
        if (reached == null) {
            return TransitionReason.WINDOW_STILL_FILLING;
        }
        if (phase == Phase.FIRING && reached.compareTo(level) <= 0) {
            return TransitionReason.STILL_FIRING;
        }
        return step(end, reached, reached);
    }

    public boolean live() {
        return phase.live();
    }

    public Phase phase() {
        return phase;
    }

    /** The level now; only while live. */
    Level level() {
        return level;
    }

    /** The end of the window with which the present episode began; only while live. */
    public long start() {
        return start;
    }

    /**
     * All episodes so far in order, the live one last. A pending one that was cancelled is none.
     */
    public List<Episode> episodes() {
        List<Episode> all = new ArrayList<>(over);
        if (phase.live()) {
            all.add(present(NEVER));
        }
        return all;
    }

    private TransitionReason begin(long end, Level reached) {
        if (reached == null) {
            return TransitionReason.BELOW_THRESHOLD;
        }
        start = end;
        fired = NEVER;
        level = reached;
        highest = reached;
        decided = end;
        raised = end;
        belowSince = NEVER;
        if (forMillis > 0) {
            phase = Phase.PENDING;
            return TransitionReason.ABOVE_PENDING;
        }
        phase = Phase.FIRING;
        fired = end;
        return TransitionReason.FIRED_AT_ONCE;
    }

    private TransitionReason pending(long end, Level reached) {
        if (reached == null) {
            phase = Phase.INACTIVE;
            return TransitionReason.PENDING_CANCELLED;
        }
        raised = level == reached ? raised : end;
        level = reached;
        raiseHighest(end, reached);
        if (end - start < forMillis) {
            return TransitionReason.STILL_PENDING;
        }
        phase = Phase.FIRING;
        fired = end;
        return TransitionReason.FOR_ELAPSED_FIRED;
    }

    private TransitionReason firing(long end, Level reached, Level held) {
        if (reached != null && reached.compareTo(level) > 0) {
            level = reached;
            raised = end;
            raiseHighest(end, reached);
            belowSince = NEVER;
            return TransitionReason.LEVEL_RAISED;
        }
        if (held != null && held.compareTo(level) >= 0) {
            belowSince = NEVER;
            return TransitionReason.STILL_FIRING;
        }
        if (belowSince == NEVER) {
            belowSince = end;
            keptBelow = held;
        } else if (keptBelow == null || (held != null && held.compareTo(keptBelow) > 0)) {
            keptBelow = held;
        }
        if (end - belowSince < keepMillis) {
            return TransitionReason.KEPT_FIRING;
        }
        return leave(end, held);
    }

    /** The level has been left for long enough: down to what was held meanwhile. */
    private TransitionReason leave(long end, Level held) {
        if (keptBelow == null) {
            over.add(present(end));
            phase = Phase.INACTIVE;
            return TransitionReason.RESOLVED;
        }
        level = keptBelow;
        boolean lower = held == null || held.compareTo(level) < 0;
        belowSince = lower ? end : NEVER;
        keptBelow = held;
        return TransitionReason.LEVEL_LOWERED;
    }

    private void raiseHighest(long end, Level reached) {
        if (reached.compareTo(highest) > 0) {
            highest = reached;
            decided = end;
        }
    }

    private Episode present(long resolved) {
        return new Episode(
                resolved == NEVER ? phase : Phase.RESOLVED,
                level,
                highest,
                start,
                fired,
                decided,
                raised,
                resolved);
    }
}
