/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.standin;

import java.util.List;

/** What one kind of receiver accepts. */
interface Rules {

    /** Whether the request is for this receiver. */
    boolean isFor(Request request);

    Answer judge(Request request, List<String> keywords, long now);

    /** The receiver's own way to say that it has too much to do. */
    Answer busy();

    /** The body of an answer. */
    String write(Answer answer);
}
