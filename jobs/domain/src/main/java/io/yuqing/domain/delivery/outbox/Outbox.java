/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery.outbox;

import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.Handling;
import io.yuqing.domain.delivery.Happening;
import io.yuqing.domain.delivery.NoticeIds;
import io.yuqing.domain.delivery.plan.DeliveryPlan;
import io.yuqing.domain.rule.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Chooses what a channel sends next: the highest level first, the low ones together when the
 * channel comes near its limit. Red may use every token, orange leaves a quarter, the others leave
 * half, of each quota of the channel. Pure but for the dispatches it marks.
 */
public final class Outbox {
    private static final Comparator<Dispatch> ORDER =
            Comparator.comparing((Dispatch dispatch) -> dispatch.level)
                    .reversed()
                    // What keeps failing lets others of its level pass.
                    .thenComparing(dispatch -> dispatch.attempts)
                    .thenComparing(dispatch -> dispatch.decidedAt)
                    .thenComparing(dispatch -> dispatch.id);

    private final Duration digestInterval;
    private final int digestEntries;

    public Outbox(DeliveryPlan plan) {
        this.digestInterval = plan.digestInterval();
        this.digestEntries = plan.digestEntries();
    }

    /**
     * What to do now.
     *
     * @param send one notice, or the entries of a digest; empty: nothing can be sent
     * @param wakeAt when to ask again if nothing is sent, for what is not yet due; {@code
     *     Long.MAX_VALUE}: never
     * @param shareFor it is worth asking again when a token of this share is there; null: tokens do
     *     not matter
     */
    public record Choice(List<Dispatch> send, long wakeAt, Share shareFor) {}

    /** How much of a channel's rate a notice may use. */
    public enum Share {
        ALL,
        THREE_QUARTERS,
        HALF
    }

    /** Whether the channel has a token for such a share now. */
    public interface Room {
        boolean isFor(Share share);
    }

    /**
     * Takes out the notices that newer ones of their alerts replace.
     *
     * @param waiting nothing of it is under way
     */
    public List<Superseding.Superseded> supersede(List<Dispatch> waiting, long now) {
        return Superseding.tidy(waiting, digestInterval.toMillis(), now);
    }

    public Choice choose(List<Dispatch> waiting, Room room, long now) {
        long wakeAt = Long.MAX_VALUE;
        Share shareFor = null;
        Set<Dispatch> behind = Superseding.behindOthers(waiting);
        List<Dispatch> due = new ArrayList<>();
        for (Dispatch dispatch : waiting) {
            long from = Math.max(dispatch.notBefore, dispatch.retryAt);
            if (from > now) {
                wakeAt = Math.min(wakeAt, from);
            } else if (!behind.contains(dispatch)) {
                due.add(dispatch);
            }
        }
        due.sort(ORDER);
        for (Dispatch dispatch : due) {
            if (dispatch.isForDigest()) {
                continue;
            }
            Share share = share(dispatch);
            if (room.isFor(share)) {
                return new Choice(List.of(dispatch), wakeAt, null);
            }
            if (isLow(dispatch) && dispatch.attempts == 0) {
                dispatch.handling = Handling.LIMIT_NEAR;
                dispatch.notBefore = now + digestInterval.toMillis();
                wakeAt = Math.min(wakeAt, dispatch.notBefore);
            } else {
                shareFor = larger(shareFor, share);
            }
        }
        List<Dispatch> digest = digest(waiting, behind, now);
        if (digest.isEmpty()) {
            return new Choice(List.of(), wakeAt, shareFor);
        }
        return room.isFor(Share.THREE_QUARTERS)
                ? new Choice(digest, wakeAt, null)
                : new Choice(List.of(), wakeAt, larger(shareFor, Share.THREE_QUARTERS));
    }

    /**
     * A digest that would be cut off: fewer entries, the others go on waiting.
     *
     * @param entries 1 or more, fewer than it has
     */
    public List<Dispatch> shortened(List<Dispatch> digest, int entries) {
        digest.forEach(dispatch -> dispatch.batch = "");
        return batched(digest.subList(0, entries));
    }

    private static Share larger(Share one, Share other) {
        return one == null || other.compareTo(one) < 0 ? other : one;
    }

    /** A digest that was tried before, as it was; else a new one, once something of it is due. */
    private List<Dispatch> digest(List<Dispatch> waiting, Set<Dispatch> behind, long now) {
        List<Dispatch> fresh = new ArrayList<>();
        boolean due = false;
        for (Dispatch dispatch : waiting) {
            if (!dispatch.isForDigest() || dispatch.retryAt > now || behind.contains(dispatch)) {
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
        return batched(fresh.subList(0, Math.min(digestEntries, fresh.size())));
    }

    private static List<Dispatch> batched(List<Dispatch> chosen) {
        List<Dispatch> entries = List.copyOf(chosen);
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
                && dispatch.caseNews == null
                && (dispatch.level.compareTo(Level.ORANGE) < 0
                        || dispatch.happening == Happening.RESOLVED);
    }

    /** What is left is for what is more important. */
    private static Share share(Dispatch dispatch) {
        if (isLow(dispatch)) {
            return Share.HALF;
        }
        return dispatch.level == Level.RED ? Share.ALL : Share.THREE_QUARTERS;
    }
}
