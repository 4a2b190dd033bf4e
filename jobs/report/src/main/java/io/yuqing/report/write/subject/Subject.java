/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.write.subject;

import io.yuqing.report.ask.Parameters;

/**
 * What a paper is about.
 *
 * @param title as the head says it
 * @param topic its identifier; empty: it is no topic
 * @param thread the identifier of its original; empty: it is no post. Of a case by hand both are
 * @param alert the alert that the grounds are of; empty: the highest that there is
 * @param caseId the case that it is; empty: those that its alerts are in
 * @param subjects how many subjects the alerts of a case have
 */
record Subject(
        String title, String topic, String thread, String alert, String caseId, long subjects) {

    /** Whether there are items that could be counted. */
    boolean isCounted() {
        return !topic.isEmpty() || !thread.isEmpty();
    }

    /** The topic or the post. */
    String id() {
        return topic.isEmpty() ? thread : topic;
    }

    Parameters parameters() {
        return Parameters.NONE.with("topic", topic).with("thread", thread);
    }
}
