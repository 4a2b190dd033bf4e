/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.subject;

import io.yuqing.domain.alert.episode.Watch;
import io.yuqing.jobs.model.SubjectState;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.flink.api.common.state.MapState;

/**
 * What rules remember of one live subject, read when a rule first asks for it, written when its
 * subject is. Needs the subject's key in force.
 */
final class LiveWatches {
    private final SubjectState state;
    private final MapState<String, byte[]> stored;

    /** By rule, in order; null until asked for. */
    private Map<String, Watch> watches;

    private final Set<String> changed = new HashSet<>();

    LiveWatches(SubjectState state, MapState<String, byte[]> stored) {
        this.state = state;
        this.stored = stored;
    }

    /** Null if the rule remembers nothing. */
    Watch find(String ruleId) throws Exception {
        return all().get(ruleId);
    }

    /** Keeps a watch that is new or changed; one that is empty is dropped. */
    void keep(String ruleId, Watch watch) throws Exception {
        if (watch.isEmpty()) {
            if (all().remove(ruleId) == null) {
                return;
            }
        } else {
            all().put(ruleId, watch);
        }
        changed.add(ruleId);
        state.watches = watches.size();
    }

    /** The rules that remember anything, in order. */
    List<String> rules() throws Exception {
        return List.copyOf(all().keySet());
    }

    void store() throws Exception {
        for (String ruleId : changed) {
            Watch watch = watches.get(ruleId);
            if (watch == null) {
                stored.remove(ruleId);
            } else {
                stored.put(ruleId, watch.toBytes());
            }
        }
        changed.clear();
    }

    /** About how many bytes of memory they take. */
    long weight() {
        long weight = 0;
        if (watches != null) {
            for (Watch watch : watches.values()) {
                weight += watch.weight();
            }
        }
        return weight;
    }

    private Map<String, Watch> all() throws Exception {
        if (watches == null) {
            watches = new TreeMap<>();
            if (state.watches > 0) {
                for (Map.Entry<String, byte[]> entry : stored.entries()) {
                    watches.put(entry.getKey(), Watch.ofBytes(entry.getValue()));
                }
            }
        }
        return watches;
    }
}
