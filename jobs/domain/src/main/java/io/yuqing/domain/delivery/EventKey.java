/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery;

import java.util.List;

/** Which alerts are about one event: those of one topic, of one cluster of texts, of one thread. */
public final class EventKey {
    private EventKey() {}

    /**
     * A topic alert belongs to its topic; a thread alert to the first topic of its thread, else to
     * its cluster of near-duplicates, else to the thread itself.
     *
     * @param topics of the thread, in any order
     * @param clusterId empty if it has none
     */
    public static String of(
            String subjectKind, String subjectId, List<String> topics, String clusterId) {
        if (subjectKind.equals("thread")) {
            String topic = topics.stream().sorted().findFirst().orElse(null);
            if (topic != null) {
                return "topic/" + topic;
            }
            if (!clusterId.isEmpty()) {
                return "cluster/" + clusterId;
            }
        }
        return subjectKind + "/" + subjectId;
    }
}
