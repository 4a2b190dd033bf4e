/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.rule;

import java.util.Optional;

/** What a rule watches: a topic (话题) or a thread (an original with its reposts and comments). */
public enum SubjectKind implements Coded {
    TOPIC,
    THREAD;

    /** The word used on the wire and in ClickHouse. */
    @Override
    public String code() {
        return Codes.of(this);
    }

    /** The constant with this word, if there is one. */
    public static Optional<SubjectKind> find(String code) {
        return Codes.find(SubjectKind.class, code);
    }
}
