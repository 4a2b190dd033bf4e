/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert.episode;

import static io.yuqing.domain.alert.episode.AlertInstance.NEVER;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which of the alerts that were told is which of those now known. An alert's id is its place among
 * the alerts of its day, so that it is a function of what was counted; an item that comes late can
 * put another alert before it, and so change its id. For people it is the matter they were told of:
 * what lies in the same time. Both lists are in order of time.
 */
final class AlertMatching {
    private final Map<AlertInstance, AlertInstance> before = new HashMap<>();
    private final Set<AlertInstance> found = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    /**
     * @param life whether there is one alert in all, however late items move its time
     */
    AlertMatching(List<AlertInstance> told, List<AlertInstance> now, boolean life) {
        told.forEach(old -> names.add(old.toldAs));
        for (int i = now.size() - 1; i >= 0; i--) {
            for (int j = told.size() - 1; j >= 0 && !before.containsKey(now.get(i)); j--) {
                AlertInstance old = told.get(j);
                if (!found.contains(old) && (life || overlap(old, now.get(i)))) {
                    found.add(old);
                    before.put(now.get(i), old);
                }
            }
        }
    }

    /** Whether two alerts have a moment in common. */
    static boolean overlap(AlertInstance old, AlertInstance next) {
        return old.overlaps(
                next.startedAt, next.resolvedAt == NEVER ? Long.MAX_VALUE : next.resolvedAt);
    }

    /** As what an alert was told, the latest if it is several; null if as none. */
    AlertInstance before(AlertInstance next) {
        return before.get(next);
    }

    /** Whether what was told is no alert any more, or part of another. */
    boolean isGone(AlertInstance old) {
        return !found.contains(old);
    }

    /** What an alert of which nobody was told is called: its id, unless that means another. */
    String freeName(AlertInstance next, long rows) {
        String name = names.contains(next.alertId) ? next.alertId + "/" + rows : next.alertId;
        names.add(name);
        return name;
    }
}
