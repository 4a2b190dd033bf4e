/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.model;

import io.yuqing.domain.rule.SubjectKind;

/** The key under which a subject is counted: its kind and its id in one string. */
public final class SubjectKey {
    private static final String TOPIC = "topic:";
    private static final String THREAD = "thread:";

    private SubjectKey() {}

    public static String ofTopic(String topicId) {
        return TOPIC + topicId;
    }

    public static String ofThread(String rootId) {
        return THREAD + rootId;
    }

    public static SubjectKind kindOf(String key) {
        return key.startsWith(TOPIC) ? SubjectKind.TOPIC : SubjectKind.THREAD;
    }

    public static String idOf(String key) {
        return key.substring(key.indexOf(':') + 1);
    }
}
