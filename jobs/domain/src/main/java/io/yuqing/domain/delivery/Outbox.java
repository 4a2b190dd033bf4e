/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery;

import io.yuqing.domain.rule.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses what a channel sends next: the highest level first, the low ones together when the
 * channel comes near its limit. Red may use every token, orange leaves a quarter, the others leave
 * half. Pure but for the dispatches it marks.
 */
public final class Outbox {
    private static final Comparator<Dispatch> ORDER =
            Comparator.comparing((Dispatch dispatch) -> dispatch.level)
                    .reversed()
                    // What keeps failing lets others of its level pass.
                    .thenComparing(dispatch -> dispatch.attempts)
                    .thenComparing(dispatch -> dispatch.decidedAt)
                    .thenComparing(dispatch -> dispatch.id);

    private final int burst;
    private final Duration digestInterval;
    private final int digestEntries;

    /**
     * @param burst how many messages the channel takes at one moment
     */
    public Outbox(int burst, DeliveryPlan plan) {
        this.burst = burst;
        this.digestInterval = plan.digestInterval();
        this.digestEntries = plan.digestEntries();
    }

    /**
     * What to do now.
     *
     * @param send one notice, or the entries of a digest; empty: nothing can be sent
     * @param wakeAt when to ask again if nothing is sent, for what is not yet due; {@code
     *     Long.MAX_VALUE}: never
     * @param tokens how many must be there before it is worth asking again; 0: tokens do not matter
     */
    public record Choice(List<Dispatch> send, long wakeAt, int tokens) {}

    /**
     * @param available tokens now
     */
    public Choice choose(List<Dispatch> waiting, int available, long now) {
        long wakeAt = Long.MAX_VALUE;
        int tokens = 0;
        List<Dispatch> due = new ArrayList<>();
        for (Dispatch dispatch : waiting) {
            long from = Math.max(dispatch.notBefore, dispatch.retryAt);
            if (from > now) {
                wakeAt = Math.min(wakeAt, from);
            } else {
                due.add(dispatch);
            }
        }
        due.sort(ORDER);
        for (Dispatch dispatch : due) {
            if (dispatch.isForDigest()) {
                continue;
            }
            int needed = reserve(dispatch) + 1;
            if (available >= needed) {
                return new Choice(List.of(dispatch), wakeAt, 0);
            }
            if (isLow(dispatch) && dispatch.attempts == 0) {
                dispatch.handling = Handling.LIMIT_NEAR;
                dispatch.notBefore = now + digestInterval.toMillis();
                wakeAt = Math.min(wakeAt, dispatch.notBefore);
            } else {
                tokens = tokens == 0 ? needed : Math.min(tokens, needed);
            }
        }
        List<Dispatch> digest = digest(waiting, now);
        if (digest.isEmpty()) {
            return new Choice(List.of(), wakeAt, tokens);
        }
        int needed = burst / 4 + 1;
        return available >= needed
                ? new Choice(digest, wakeAt, 0)
                : new Choice(List.of(), wakeAt, tokens == 0 ? needed : Math.min(tokens, needed));
    }

    /** A digest that was tried before, as it was; else a new one, once something of it is due. */
    private List<Dispatch> digest(List<Dispatch> waiting, long now) {
        List<Dispatch> fresh = new ArrayList<>();
        boolean due = false;
        for (Dispatch dispatch : waiting) {
            if (!dispatch.isForDigest() || dispatch.retryAt > now) {
                continue;
            }
            if (!dispatch.batch.isEmpty()) {
                return batch(waiting, dispatch.batch);
            }
            boolean own = dispatch.notBefore <= now;
            due |= own;
            if (own || isGathered(dispatch)) {
                fresh.add(dispatch);
            }
        }
        if (!due) {
            return List.of();
        }
        fresh.sort(ORDER);
        List<Dispatch> entries =
                List.copyOf(fresh.subList(0, Math.min(digestEntries, fresh.size())));
        if (entries.size() > 1) {
            List<String> ids = entries.stream().map(entry -> entry.id).toList();
            String batch = NoticeIds.ofDigest(ids, entries.get(0).channel);
            for (Dispatch entry : entries) {
                entry.batch = batch;
                // Parts of a message it was alone in say nothing about this one.
                entry.done = 0;
            }
        }
        return entries;
    }

    private static List<Dispatch> batch(List<Dispatch> waiting, String batch) {
        return waiting.stream()
                .filter(dispatch -> dispatch.batch.equals(batch))
                .sorted(ORDER)
                .toList();
    }

    /** Waits only to go with others, and so goes with the first of them. */
    private static boolean isGathered(Dispatch dispatch) {
        return switch (dispatch.handling) {
            case LIMIT_NEAR, STALE, EASED -> true;
            case AT_ONCE, GROUPED, QUIET_HOURS -> false;
        };
    }

    /** Blue and yellow, and the end of any alert. */
    private static boolean isLow(Dispatch dispatch) {
        return dispatch.heartbeat == null
                && (dispatch.level.compareTo(Level.ORANGE) < 0
                        || dispatch.happening == Happening.RESOLVED);
    }

    /** Tokens to leave for what is more important. */
    private int reserve(Dispatch dispatch) {
        if (isLow(dispatch)) {
            return burst / 2;
        }
        return dispatch.level == Level.RED ? 0 : burst / 4;
    }
}
