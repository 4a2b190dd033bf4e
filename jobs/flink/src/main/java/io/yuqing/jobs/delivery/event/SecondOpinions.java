/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.event;

import io.yuqing.domain.delivery.office.SecondOpinion;
import io.yuqing.wire.alert.AlertCategory;
import io.yuqing.wire.judgement.Judgement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * What the second reading said lately, by cluster; only where it is not what the analysis said: one
 * original in six. Broadcast state has no time-to-live, so what is too old is removed once an hour.
 */
final class SecondOpinions {
    /** A thread that begins to spread later than this is routed as if nothing had been said. */
    static final Duration KEPT = Duration.ofDays(7);

    /**
     * What counts was recorded so long before the alert. A job that runs has read it by then, so
     * one that reads both again after a failure decides as the one before did.
     */
    static final Duration SETTLED = Duration.ofSeconds(5);

    /** Some 40 MB; an ordinary county has a tenth of it. */
    static final int MOST = 200_000;

    static final MapStateDescriptor<String, SecondOpinion> STATE =
            new MapStateDescriptor<>(
                    "second-opinions", Types.STRING, TypeInformation.of(SecondOpinion.class));

    private static final Duration TIDIED = Duration.ofHours(1);

    private final int most;
    private long tidyAt;
    private int size;

    SecondOpinions(int most) {
        this.most = most;
    }

    /**
     * @param recordedAt of the judgement, ms
     * @param now by the clock, ms
     */
    void take(
            BroadcastState<String, SecondOpinion> known,
            Judgement judgement,
            long recordedAt,
            long now)
            throws Exception {
        if (judgement.clusterId.isEmpty() || recordedAt < now - KEPT.toMillis()) {
            return;
        }
        tidy(known, now);
        SecondOpinion before = known.get(judgement.clusterId);
        if (judgement.category.equals(judgement.linearCategory)) {
            if (before != null) {
                known.remove(judgement.clusterId);
                size--;
            }
            return;
        }
        String category = AlertCategory.label(judgement.category);
        boolean same =
                before != null
                        && before.category.equals(category)
                        && before.score == judgement.categoryScore;
        // What is written once more was said then and not now.
        long since = same ? Math.min(before.recordedAt, recordedAt) : recordedAt;
        known.put(judgement.clusterId, SecondOpinion.of(category, judgement.categoryScore, since));
        size += before == null ? 1 : 0;
    }

    /**
     * Null if nothing that counts is known.
     *
     * @param at when the alert was recorded, ms
     */
    static SecondOpinion find(
            ReadOnlyBroadcastState<String, SecondOpinion> known, String cluster, long at) {
        try {
            SecondOpinion opinion = known.get(cluster);
            boolean counts =
                    opinion != null
                            && opinion.recordedAt <= at - SETTLED.toMillis()
                            && opinion.recordedAt >= at - KEPT.toMillis();
            return counts ? opinion : null;
        } catch (Exception e) {
            throw new IllegalStateException("broadcast state could not be read", e);
        }
    }

    /** Once an hour, after a start, and when there is no room: then the older half goes. */
    private void tidy(BroadcastState<String, SecondOpinion> known, long now) throws Exception {
        if (now < tidyAt && size < most) {
            return;
        }
        tidyAt = now + TIDIED.toMillis();
        List<String> old = new ArrayList<>();
        // Its head is the oldest.
        PriorityQueue<Map.Entry<Long, String>> kept =
                new PriorityQueue<>(Map.Entry.comparingByKey());
        for (Map.Entry<String, SecondOpinion> each : known.immutableEntries()) {
            long at = each.getValue().recordedAt;
            if (at < now - KEPT.toMillis()) {
                old.add(each.getKey());
            } else {
                kept.add(Map.entry(at, each.getKey()));
            }
        }
        int room = kept.size() < most ? most : most / 2;
        while (kept.size() > room) {
            old.add(kept.poll().getValue());
        }
        for (String cluster : old) {
            known.remove(cluster);
        }
        size = kept.size();
    }
}
