/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.topic;

/**
 * A topic expression that cannot be used. The message is one sentence fit for the person who wrote
 * it.
 */
public final class TopicExpressionException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final String topicId;
    private final int position;
    private final String problem;

    private TopicExpressionException(String topicId, String where, int position, String problem) {
        super((topicId == null ? "" : "Topic " + topicId + ", ") + where + ": " + problem);
        this.topicId = topicId;
        this.position = position;
        this.problem = problem;
    }

    static TopicExpressionException at(String topicId, int position, String problem) {
        return new TopicExpressionException(topicId, "character " + position, position, problem);
    }

    static TopicExpressionException inSet(String topicId, String set, String problem) {
        String where = (topicId == null ? "Set " : "set ") + set;
        return new TopicExpressionException(topicId, where, -1, problem);
    }

    /** Null if the fault is in a word set of a file. */
    public String topicId() {
        return topicId;
    }

    /** The sentence without topic and position. */
    public String problem() {
        return problem;
    }

    /**
     * Where in the expression, counted in characters from 0; its length = at the end; −1 if the
     * fault is in a word set.
     */
    public int position() {
        return position;
    }
}
