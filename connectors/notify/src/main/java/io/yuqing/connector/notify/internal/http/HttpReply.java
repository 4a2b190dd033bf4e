/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.internal.http;

import io.yuqing.connector.notify.internal.verdict.Verdict;

/** What came back of a request. */
public sealed interface HttpReply {

    /**
     * Somebody answered.
     *
     * @param body the beginning of it, at most {@link HttpPoster#MAX_ANSWER_BYTES}
     * @param retryAfter the header, or null
     */
    record Answer(int status, String body, String retryAfter) implements HttpReply {}

    /** There was no answer. */
    record NoAnswer(Verdict verdict) implements HttpReply {}
}
