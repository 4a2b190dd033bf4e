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

    TopicExpressionException(String topicId, int position, String problem) {
        super("Topic " + topicId + ", character " + position + ": " + problem);
        this.topicId = topicId;
        this.position = position;
        this.problem = problem;
    }

    public String topicId() {
        return topicId;
    }

    /** The sentence without topic and position. */
    public String problem() {
        return problem;
    }

    /** Where in the expression, counted in characters from 0; its length = at the end. */
    public int position() {
        return position;
    }
}
